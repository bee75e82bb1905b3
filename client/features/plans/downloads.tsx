import type { ReactNode } from 'react';
import { Icon } from '../../ui/icon.tsx';

/** How a plan that was sent is taken away: its links to files stand here. Printing works without a connection (G6). */
export function PlanDownloads(): ReactNode {
  return (
    <p className="row no-print">
      <button type="button" className="opener" onClick={() => window.print()}>
        <Icon name="print" /> Print this plan
      </button>
    </p>
  );
}
