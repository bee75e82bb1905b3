import { isIP } from 'node:net';
import type { Context } from 'hono';

/**
 * Where a request comes from, for limits on wrong tries. Behind a proxy that sets it, the last entry of X-Forwarded-For:
 * the one that our own proxy wrote.
 */
export function networkAddress(c: Context, trustProxy: boolean): string {
  if (trustProxy) {
    const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
    if (forwarded) return sharedAddress(forwarded);
  }
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  return sharedAddress(incoming?.socket?.remoteAddress ?? 'unknown');
}

/**
 * What counts as one address: of IPv6 the first half, since whoever has one line has all addresses of its second half.
 * An IPv4 address that comes written as IPv6 is the IPv4 address.
 */
export function sharedAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const plain = address.split('%')[0] ?? address;
  if (isIP(plain) !== 6) return address;
  const [head = '', tail] = plain.toLowerCase().split('::');
  const first = head === '' ? [] : head.split(':');
  const last = tail ? tail.split(':') : [];
  const gap = tail === undefined ? 0 : 8 - first.length - last.length - (plain.includes('.') ? 1 : 0);
  const groups = [...first, ...Array<string>(Math.max(0, gap)).fill('0'), ...last];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
