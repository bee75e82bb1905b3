import type { Context } from 'hono';

/**
 * Where a request comes from, for limits on wrong tries. Behind a proxy that sets it, the last entry of X-Forwarded-For:
 * the one that our own proxy wrote.
 */
export function networkAddress(c: Context, trustProxy: boolean): string {
  if (trustProxy) {
    const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return incoming?.socket?.remoteAddress ?? 'unknown';
}
