const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Secure outside loopback; the prefix makes browsers insist on Secure, on this host alone and on the whole path. */
const isSecure = (origin: string): boolean => !loopback.has(new URL(origin).hostname);
const nameOf = (origin: string): string => (isSecure(origin) ? '__Host-hub-session' : 'hub-session');

/** The header that gives the browser a session's token. Scripts can't read it, other sites' pages can't send it. */
export function sessionCookie(origin: string, token: string, maxAge: number): string {
  return `${nameOf(origin)}=${token}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${isSecure(origin) ? '; Secure' : ''}`;
}

/** The header that takes it away. */
export const noSessionCookie = (origin: string): string => sessionCookie(origin, '', 0);

/** The token in a request's Cookie header; null when it has none. */
export function sessionToken(origin: string, cookies: string | null): string | null {
  const name = `${nameOf(origin)}=`;
  const found = (cookies ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .find((cookie) => cookie.startsWith(name));
  return found?.slice(name.length) || null;
}
