import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { problem } from './problems.ts';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** Anybody may send here: how much comes is said before it is read, so that nobody fills the memory with what is refused. */
const open = '/api/public-requests/';

/** The largest body by the path's beginning; the first that fits counts. */
const limits: readonly [string, number][] = [
  ['/api/files/', 25 * mebibyte],
  [open, 21 * mebibyte],
  ['/api/sync/', 32 * mebibyte],
  ['/api/deposits', 32 * mebibyte],
  ['/api/', 256 * kibibyte],
];

/** Refuses bodies that are larger than their route ever needs, before they are read into memory. */
export function bodyLimits(): MiddlewareHandler {
  const byPath = limits.map(
    ([start, maxSize]) => [start, bodyLimit({ maxSize, onError: (c) => problem(c, 'too-large') })] as const,
  );
  return async (c, next) => {
    if (c.req.path.startsWith(open) && c.req.header('Content-Length') === undefined)
      return problem(c, 'length-required');
    const limit = byPath.find(([start]) => c.req.path.startsWith(start))?.[1];
    return limit ? limit(c, next) : next();
  };
}
