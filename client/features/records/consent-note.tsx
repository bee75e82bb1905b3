import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useCaseDocuments, useDevice } from '../../device/react.ts';
import { consentLines, rightsIn } from './rights-view.ts';

/** N3: what who asks for advice should know about consent. Nothing is stopped by it: the law commands the asking (reg 6). */
export function ConsentNote({ caseId }: { caseId: string }): ReactNode {
  const today = useDevice().today();
  const documents = useCaseDocuments(caseId);
  const line =
    documents && consentLines(rightsIn(documents, caseId), today).find(({ matter }) => matter === 'seek advice');
  if (!line || line.state === 'given') return null;
  const state =
    line.state === 'not recorded'
      ? 'is not recorded'
      : { refused: 'was refused', withdrawn: 'was withdrawn', over: 'is over' }[line.state];
  return (
    <p className="small">
      Consent to ask for advice {state}. {line.means} <Link href={`/cases/${caseId}/rights`}>Rights and consent</Link>
    </p>
  );
}
