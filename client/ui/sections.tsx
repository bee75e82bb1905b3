import type { ReactNode } from 'react';
import { Link } from 'wouter';

export interface Section {
  href: string;
  label: string;
  /** True or not shown: 7, '4 of 6'. */
  count?: number | string;
}

/** The sections of a page as links, each with an address of its own, so that back and sharing work. */
export function Sections({
  label,
  sections,
  current,
}: {
  label: string;
  sections: readonly Section[];
  current: string;
}): ReactNode {
  return (
    <nav className="sections" aria-label={label}>
      {sections.map((section) => (
        <Link key={section.href} href={section.href} aria-current={section.href === current ? 'page' : undefined}>
          {section.label}
          {section.count ? <Count value={section.count} /> : null}
        </Link>
      ))}
    </nav>
  );
}

/** Saved views of a list, with true counts. */
export function Views({
  label,
  views,
  current,
}: {
  label: string;
  views: readonly Section[];
  current: string;
}): ReactNode {
  return (
    <nav className="views" aria-label={label}>
      {views.map((view) => (
        <Link key={view.href} href={view.href} aria-current={view.href === current ? 'page' : undefined}>
          {view.label}
          {view.count === undefined ? null : <Count value={view.count} />}
        </Link>
      ))}
    </nav>
  );
}

export function Count({ value }: { value: number | string }): ReactNode {
  return <span className="count">{value}</span>;
}
