import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon.tsx';

/** Previous and next with the page's place in words. `hrefOf` gives the address of a page, from 1. */
export function Pagination({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}): ReactNode {
  if (pages < 2) return null;
  return (
    <nav className="pages row between" aria-label="Pages">
      {page > 1 ? (
        <Link className="back" href={hrefOf(page - 1)} rel="prev">
          <Icon name="left" />
          Previous<span className="unseen"> page</span>
        </Link>
      ) : (
        <span />
      )}
      <span className="small muted">
        Page {page} of {pages}
      </span>
      {page < pages ? (
        <Link className="back" href={hrefOf(page + 1)} rel="next">
          Next<span className="unseen"> page</span>
          <Icon name="right" />
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}
