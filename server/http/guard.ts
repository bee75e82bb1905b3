import type { MiddlewareHandler } from 'hono';
import type { HubEnv, SignedIn } from './hub-api.ts';
import { problem } from './problems.ts';
import { isPublic } from './public-routes.ts';

/**
 * Finds out from a request's cookie who is signed in; undefined when nobody is. The two codes tell a device to wipe what it
 * holds (A5, O5).
 */
export type Authenticate = (request: Request) => Promise<SignedIn | 'account-suspended' | 'device-wiped' | undefined>;

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Closes every route of /api that is not listed as public to people without a session, before it is known whether the
 * route exists; and refuses changes that another site's page asks for.
 */
export function guard(authenticate: Authenticate, origin: string): MiddlewareHandler<HubEnv> {
  return async (c, next) => {
    if (!readingMethods.has(c.req.method) && isFromElsewhere(c.req.raw, origin)) return problem(c, 'wrong-origin');
    if (isPublic(c.req.method, c.req.path)) return next();
    const signedIn = await authenticate(c.req.raw);
    if (!signedIn) return problem(c, 'signed-out');
    if (typeof signedIn === 'string') return problem(c, signedIn);
    c.set('signedIn', signedIn);
    return next();
  };
}

/** Browsers name the page's origin on every change; programs without a browser send none. */
function isFromElsewhere(request: Request, origin: string): boolean {
  const site = request.headers.get('Sec-Fetch-Site');
  if (site !== null) return site !== 'same-origin' && site !== 'none';
  const claimed = request.headers.get('Origin');
  return claimed !== null && claimed !== origin && claimed !== new URL(request.url).origin;
}
