/**
 * The only routes of /api that answer without a session. Everything else is refused with `signed-out` before its
 * handler runs; a new route is closed until somebody adds it here. Some of these check something else themselves:
 * a half-finished sign-in, a single-use token, a deposit credential.
 */
export const publicRoutes: readonly string[] = [
  'GET /api/health',
  'GET /api/openapi.json',
  'GET /api/hub',
  'POST /api/sign-in',
  'POST /api/sign-in/code',
  'POST /api/sign-out',
  'POST /api/second-factor/start',
  'POST /api/second-factor/confirm',
  'GET /api/invitations/:token',
  'POST /api/invitations/:token/accept',
  'POST /api/invitations/:token/renew',
  'POST /api/invitations/by-code',
  'POST /api/password-reset',
  'GET /api/password-reset/:token',
  'POST /api/password-reset/:token',
  'POST /api/deposits',
  'POST /api/public-requests',
  'PUT /api/public-requests/:requestId/files/:fileId',
  'POST /api/mail/bounces',
  'GET /api/demo/accounts',
  'GET /api/demo/mailbox',
  'POST /api/demo/date',
  'GET /api/demo/code/:personId',
];

/** Whether this method and path need no session. */
export function isPublic(method: string, path: string, routes: readonly string[] = publicRoutes): boolean {
  const wanted = method === 'HEAD' ? 'GET' : method;
  return routes.some((route) => {
    const [routeMethod, pattern = ''] = route.split(' ');
    return routeMethod === wanted && matches(pattern.split('/'), path.split('/'));
  });
}

function matches(pattern: readonly string[], path: readonly string[]): boolean {
  return (
    pattern.length === path.length &&
    pattern.every((part, index) => (part.startsWith(':') ? path[index] !== '' : part === path[index]))
  );
}
