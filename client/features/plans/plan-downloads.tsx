import type { ReactNode } from 'react';
import { useSyncStatus } from '../../device/react.ts';

/** A plan as a document to take home (reg 12, G4): the draft, the final plan, or the working text of one. */
export function PlanDownloads({ planId }: { planId: string }): ReactNode {
  const { connection } = useSyncStatus();
  const file = `/api/plans/${planId}/document`;
  if (connection !== 'online') return <p className="small muted">PDF and Word when you are online.</p>;
  return (
    <p className="row">
      <a className="button plain" href={`${file}?format=pdf`} download>
        Download as PDF
      </a>
      <a className="button plain" href={`${file}?format=docx`} download>
        Download as Word
      </a>
    </p>
  );
}
