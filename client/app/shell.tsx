import { lazy, type ReactNode, Suspense } from 'react';
import { Link, useLocation } from 'wouter';
import { BrandMark } from '../ui/brand-mark.tsx';
import { LiveRegion } from '../ui/live-region.tsx';
import { Count } from '../ui/sections.tsx';
import { type SyncState, SyncStatusLink } from '../ui/sync-status.tsx';
import { AccountMenu } from './account-menu.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { useHub } from './hub.ts';
import { UpdatePrompt } from './update-prompt.tsx';

const DemoBar = lazy(() => import('../features/demo/demo-bar.tsx'));

export interface NavItem {
  href: string;
  label: string;
  /** A true count; none is shown for 0. */
  count?: number;
  /** What it counts, for whoever hears it: 'overdue'. */
  counts?: string;
}

export interface ShellProps {
  children: ReactNode;
  nav?: readonly NavItem[];
  /** Who is in; null on pages for everybody. */
  person?: { name: string; canLock: boolean } | null;
  sync?: SyncState | null;
  /** What stands above the page: troubles of the device, the offer to install. */
  notices?: ReactNode;
}

/** The frame of every page: skip link, header, notices, the page, footer. */
export function Shell({ children, nav = [], person = null, sync = null, notices }: ShellProps): ReactNode {
  const hub = useHub();
  const [path] = useLocation();
  return (
    <>
      <a className="skip" href="#main">
        Skip to main content
      </a>
      {hub?.demo ? (
        <Suspense fallback={null}>
          <DemoBar />
        </Suspense>
      ) : null}
      <header className="top">
        <div className="top-in">
          <Link className="brand" href={person ? '/work' : '/'}>
            <BrandMark />
            <span>
              <b>EHC hub</b>
              <span>{hub?.authority.name ?? 'Education, health and care'}</span>
            </span>
          </Link>
          {nav.length > 0 ? <MainNav items={nav} path={path} /> : null}
          {person ? <AccountMenu name={person.name} canLock={person.canLock} /> : null}
          {sync ? <SyncStatusLink state={sync} /> : null}
        </div>
      </header>
      <main id="main" className="page" tabIndex={-1}>
        <div className="notices">
          <UpdatePrompt />
          {notices}
        </div>
        <ErrorBoundary place={path}>{children}</ErrorBoundary>
      </main>
      <Footer authority={hub?.authority.name ?? null} />
      <LiveRegion />
    </>
  );
}

function MainNav({ items, path }: { items: readonly NavItem[]; path: string }): ReactNode {
  return (
    <nav className="nav" aria-label="Main">
      {items.map((item) => (
        <Link
          key={item.href}
          href={item.href}
          aria-current={path === item.href || path.startsWith(`${item.href}/`) ? 'page' : undefined}
        >
          {item.label}
          {item.count ? <Count value={item.count} /> : null}
          {item.count && item.counts ? <span className="unseen"> {item.counts}</span> : null}
        </Link>
      ))}
    </nav>
  );
}

function Footer({ authority }: { authority: string | null }): ReactNode {
  return (
    <footer className="foot">
      <div className="top-in">
        <Link href="/help">Help and short guides</Link>
        <Link href="/privacy">Privacy</Link>
        <Link href="/accessibility">Accessibility</Link>
        <span>{authority ? `${authority} SEND service` : 'SEND service'}</span>
      </div>
    </footer>
  );
}
