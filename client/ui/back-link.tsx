import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon.tsx';

/** The way up, above the heading: 'Your work'. */
export function BackLink({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <Link href={href} className="back">
      <Icon name="left" />
      {children}
    </Link>
  );
}
