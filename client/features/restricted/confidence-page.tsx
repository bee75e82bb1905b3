import type { ReactNode } from 'react';
import type { CaseBody, ConfidenceBody, Kind } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useCaseDocuments, useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { fullName, mayManage } from '../cases/index.ts';
import { NotForYou } from './not-for-you.tsx';
import { TellInConfidence } from './tell-in-confidence.tsx';
import { ToldInConfidence } from './told-in-confidence.tsx';

const all = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

/** N2: a way to the co-ordinator alone. Whoever sees the case writes here; the co-ordinator reads here. Works offline. */
export default function ConfidencePage({ caseId }: { caseId: string }): ReactNode {
  const { actor } = useDevice();
  const documents = useCaseDocuments(caseId);
  if (!documents) return <Skeleton />;
  const body: CaseBody | undefined = all(documents, 'case')[0]?.body;
  if (!body) return <NotForYou caseId={caseId} />;
  const told = all(documents, 'confidence');
  const coordinator = body.coordinator?.name ?? null;
  const own = told.filter((one) => one.body.from.personId === actor.personId && isHere(one));
  return (
    <div className="narrow stack">
      <BackLink href={`/cases/${caseId}`}>{fullName(body)}</BackLink>
      {mayManage(body, actor) ? (
        <ToldInConfidence
          caseId={caseId}
          told={told.filter((one) => one.body.state === 'sent')}
          records={all(documents, 'confidence-record')}
          files={all(documents, 'file')}
        />
      ) : (
        <TellInConfidence
          caseId={caseId}
          coordinator={coordinator}
          begun={own.filter((one) => one.body.state === 'draft')}
          waiting={own.filter((one) => one.body.state === 'sent').length}
          files={all(documents, 'file')}
        />
      )}
    </div>
  );
}

/** A deleted draft on its way out is not shown any more. */
const isHere = ({ body }: { body: ConfidenceBody }): boolean => body.state !== 'deleted';
