import type { ReactNode } from 'react';
import { useSyncStatus } from '../../device/react.ts';
import { Icon } from '../../ui/icon.tsx';

export interface PlanDownloadsProps {
  planId: string;
  /** Whether the hub has it: before that it can only be printed. */
  received: boolean;
}

/**
 * A plan as a document to take home (reg 12, G4): the draft, the final plan, or the working text of one. Printing works
 * without a connection (G6).
 */
export function PlanDownloads({ planId, received }: PlanDownloadsProps): ReactNode {
  const { connection } = useSyncStatus();
  const file = `/api/plans/${planId}/document`;
  return (
    <div className="no-print stack-2">
      <p className="row">
        {received && connection === 'online' ? (
          <>
            <a className="button plain" href={`${file}?format=pdf`} download>
              Download as PDF
            </a>
            <a className="button plain" href={`${file}?format=docx`} download>
              Download as Word
            </a>
          </>
        ) : (
          <span className="small muted">
            PDF and Word when {received ? 'you are online' : 'it has reached the hub'}.
          </span>
        )}
      </p>
      <p>
        <button type="button" className="opener" onClick={() => window.print()}>
          <Icon name="print" /> Print this plan
        </button>
      </p>
    </div>
  );
}
