import type { MiddlewareHandler } from 'hono';

/** Only what the hub's own pages need; no inline script or style. `wasm-unsafe-eval`: the passphrase's Argon2id. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const closedPowers = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid'];
const moreClosedPowers = ['magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb'];

const headers: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [...closedPowers, ...moreClosedPowers].map((power) => `${power}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** Headers of every answer. `https`: people reach the hub over TLS, so browsers may be told to insist on it. */
export function securityHeaders({ https }: { https: boolean }): MiddlewareHandler {
  const all = https ? { ...headers, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : headers;
  return async (c, next) => {
    await next();
    // A route may close itself further: files are served in a sandbox.
    for (const [name, value] of Object.entries(all)) if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    // Answers of the API hold what only this person may see: no cache keeps them.
    if (c.req.path.startsWith('/api/') && !c.res.headers.has('Cache-Control')) {
      c.res.headers.set('Cache-Control', 'no-store');
    }
  };
}
