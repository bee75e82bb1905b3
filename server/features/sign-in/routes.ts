import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { passwordResetRoutes } from './password-reset-routes.ts';
import type { AccountPorts } from './ports.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { signInOutRoutes } from './sign-in-routes.ts';

/** All routes by which people prove who they are (G3). */
export function signInRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  for (const part of [signInOutRoutes, secondFactorRoutes, invitationRoutes, passwordResetRoutes, sessionRoutes]) {
    api.route('/', part(ports));
  }
  return api;
}
