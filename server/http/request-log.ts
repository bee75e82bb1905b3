import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { HubEnv } from './hub-api.ts';

/** One line of the log: never an address, a name, a path with a token in it, or what was sent. */
export interface LogLine {
  at: string;
  level: 'info' | 'error';
  event: string;
  [field: string]: string | number | boolean | undefined;
}
export type Log = (line: LogLine) => void;

/** Writes lines as JSON to standard output. */
export const logToOutput: Log = (line) => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

/** Gives each request a number, answered as `X-Request-Id`, and logs the route (not the path), status and time taken. */
export function requestLog(log: Log, now: () => Date): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    const request = randomUUID();
    const start = performance.now();
    c.set('requestId', request);
    await next();
    c.res.headers.set('X-Request-Id', request);
    if (!c.req.path.startsWith('/api/')) return;
    log({
      at: now().toISOString(),
      level: c.res.status >= 500 ? 'error' : 'info',
      event: 'request',
      request,
      method: c.req.method,
      route: matchedRoutes(c).findLast(({ path }) => !path.endsWith('*'))?.path ?? 'none',
      status: c.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}
