import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { bodyLimits } from './http/body-limits.ts';
import { type Authenticate, guard } from './http/guard.ts';
import { healthRoutes } from './http/health.ts';
import { type HubApi, hubApi } from './http/hub-api.ts';
import { nameSchemas } from './http/named-schemas.ts';
import { problem } from './http/problems.ts';
import { type Log, requestLog } from './http/request-log.ts';
import { securityHeaders } from './http/security-headers.ts';
import type { StaticFiles } from './http/static-files.ts';

export interface AppParts {
  /** Where people reach the hub: `https://hub.example.gov.uk`. */
  origin: string;
  version: string;
  authenticate: Authenticate;
  /** The routes of every area. */
  areas: readonly HubApi[];
  checkDatabase: () => Promise<unknown>;
  now: () => Date;
  log: Log;
  /** The built client; without it only the API answers. */
  client?: StaticFiles;
}

/** The whole HTTP surface, in the order in which a request meets it. */
export function makeApp(parts: AppParts): HubApi {
  const app = hubApi();
  app.use(requestLog(parts.log, parts.now));
  app.use(securityHeaders({ https: parts.origin.startsWith('https:') }));
  app.use('/api/*', compress({ contentTypeFilter: /^application\/([a-z.+-]*json|x-ndjson)/ }));
  app.use('/api/*', guard(parts.authenticate, parts.origin));
  app.use('/api/*', bodyLimits());
  for (const area of [healthRoutes(parts.checkDatabase, parts.version), ...parts.areas]) app.route('/', area);
  nameSchemas();
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'EHC hub', version: parts.version },
    servers: [{ url: parts.origin }],
  });
  app.notFound(async (c) => {
    const page = c.req.path.startsWith('/api/') ? undefined : await parts.client?.(c);
    return page ?? problem(c, 'not-a-route');
  });
  app.onError((fault, c) => {
    // The framework refused the request before any schema did: its body is not JSON.
    if (fault instanceof HTTPException && fault.status < 500) return problem(c, 'invalid');
    // The stack tells where; messages of the database may quote what was sent, so only their code is kept.
    const { code } = fault as { code?: string };
    const at = parts.now().toISOString();
    parts.log({ at, level: 'error', event: 'fault', request: c.get('requestId'), code, stack: placesOf(fault) });
    return problem(c, 'fault');
  });
  return app;
}

function placesOf(fault: Error): string {
  const places = (fault.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [fault.name, ...places.slice(0, 8).map((line) => line.trim())].join(' ');
}
