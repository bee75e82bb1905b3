import { type HubApi, hubApi } from '../../server/http/hub-api.ts';
import type { Actor } from '../../shared/domain/people/index.ts';

/** Some routes as one person reaches them who is signed in. */
export function signedIn(actor: Actor, routes: HubApi): HubApi {
  const app = hubApi();
  app.use(async (c, next) => {
    c.set('requestId', 'test');
    c.set('signedIn', { sessionId: 'test', deviceId: null, actor });
    return next();
  });
  app.route('/', routes);
  return app;
}
