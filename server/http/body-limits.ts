import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problems.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** The largest body by the path's beginning; the first that fits counts. */
const limits: readonly [string, number][] = [
  ['/api/files/', 25 * mebibyte],
  ['/api/public-requests/', 21 * mebibyte],
  ['/api/sync/', 32 * mebibyte],
  ['/api/deposits', 32 * mebibyte],
  ['/api/', 256 * kibibyte],
];

/** Refuses bodies that are larger than their route ever needs, before they are read into memory. */
export function bodyLimits(): MiddlewareHandler {
  const byPath = limits.map(
    ([start, maxSize]) => [start, bodyLimit({ maxSize, onError: (c) => problem(c, 'too-large') })] as const,
  );
  return (c, next) => {
    const limit = byPath.find(([start]) => c.req.path.startsWith(start))?.[1];
    return limit ? limit(c, next) : next();
  };
}
