import { type ReactNode, useMemo } from 'react';
import { useCaseDocuments, useDevice } from '../../device/react.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CaseScreen } from './case-screen.tsx';
import { caseView } from './case-view.ts';
import { NotHere } from './not-here.tsx';

export interface CasePageProps {
  caseId: string;
  /** The end of the section's address; absent for the first. */
  section?: string | undefined;
}

/** One child: where we are, what happens next, what has been written, and who is involved. Opens offline. */
export default function CasePage({ caseId, section }: CasePageProps): ReactNode {
  const device = useDevice();
  const documents = useCaseDocuments(caseId);
  const view = useMemo(
    () => (documents ? caseView(documents, device.actor, device.today()) : null),
    [documents, device],
  );
  if (!documents) return <Skeleton />;
  if (!view) return <NotHere caseId={caseId} />;
  return <CaseScreen view={view} section={section} documents={documents} />;
}
