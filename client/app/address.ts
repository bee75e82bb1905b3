/** Where to go after signing in: only ever an address of this hub. */
export function safeNext(search: string, otherwise = '/work'): string {
  const next = new URLSearchParams(search).get('next');
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return otherwise;
  const target = new URL(next, location.origin);
  const isHere = target.origin === location.origin && !target.pathname.startsWith('//');
  return isHere ? target.pathname + target.search + target.hash : otherwise;
}

/** The same page with where to go afterwards: '/sign-in?next=%2Fcases%2F…'. */
export const withNext = (page: string, next: string): string =>
  next === '/work' || next === '/' ? page : `${page}?next=${encodeURIComponent(next)}`;

/** This page's own address, to come back to. */
export const hereAndNow = (): string => location.pathname + location.search + location.hash;
