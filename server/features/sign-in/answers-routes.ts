import type { Context } from 'hono';
import { networkAddress } from '../../http/network-address.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { deviceNameOf } from './device-name.ts';
import { type AccountPorts, type AccountRefusal, refused } from './ports.ts';
import { type LiveSession, resolveSession } from './resolve-session.ts';
import { noSessionCookie, sessionCookie, sessionToken } from './session-cookie.ts';
import type { StartedSession } from './session-store.ts';
import type { Caller } from './sign-in.ts';

/** What all routes of accounts share: who calls, the cookie, and refusals. */

export const callerOf = (c: Context, ports: Pick<AccountPorts, 'trustProxy'>): Caller => ({
  networkAddress: networkAddress(c, ports.trustProxy),
  deviceName: deviceNameOf(c.req.header('User-Agent')),
});

export function giveCookie(c: Context, ports: Pick<AccountPorts, 'origin'>, session: StartedSession): void {
  c.header('Set-Cookie', sessionCookie(ports.origin, session.token, session.maxAge));
}

export function takeCookie(c: Context, ports: Pick<AccountPorts, 'origin'>): void {
  c.header('Set-Cookie', noSessionCookie(ports.origin));
}

export const refusal = (c: Context, { code, retryAfter, fields }: AccountRefusal) =>
  problem(c, code, { ...(retryAfter === undefined ? {} : { retryAfter }), ...(fields ? { fields } : {}) });

/** The session of routes that the guard leaves open, since they work with half a sign-in. */
export async function sessionOf(
  c: Context,
  ports: AccountPorts,
  stage: 'pending' | 'full' | 'any',
): Promise<{ ok: true; session: LiveSession } | AccountRefusal> {
  const standing = await resolveSession(ports, sessionToken(ports.origin, c.req.header('Cookie') ?? null));
  if (!standing.ok) return refused(standing.code);
  if (stage !== 'any' && standing.session.stage !== stage) return refused('signed-out');
  return standing;
}

/** The refusals that the routes of accounts have in common, for the API's description. */
export const refusals = {
  401: problemResponse('`signed-out`, `wrong-sign-in`, `wrong-code`, `account-suspended` or `device-wiped`'),
  403: problemResponse('`not-allowed`'),
  422: problemResponse('`invalid`, with a sentence for each field'),
  429: problemResponse('`too-many-tries`, with the seconds to wait'),
};

export const json = <S>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
export const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
