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

/** N2: a way to the co-ordinator alone. Whoever sees the case writes here; the co-ordinator reads here. Works offline,
 * and from a request that is not sent yet: then whoever co-ordinates its case reads it. */
export default function ConfidencePage({ caseId }: { caseId: string }): ReactNode {
  const { actor } = useDevice();
  const documents = useCaseDocuments(caseId);
  if (!documents) return <Skeleton />;
  const body: CaseBody | undefined = all(documents, 'case')[0]?.body;
  const request = all(documents, 'request').find((one) => one.body.state === 'draft');
  const told = all(documents, 'confidence');
  const own = told.filter((one) => one.body.from.personId === actor.personId && isHere(one));
  const writing = (back: string, coordinator: string | null): ReactNode => (
    <TellInConfidence
      caseId={caseId}
      back={back}
      coordinator={coordinator}
      begun={own.filter((one) => one.body.state === 'draft')}
      waiting={own.filter((one) => one.body.state === 'sent').length}
      files={all(documents, 'file')}
    />
  );
  if (!body && !request) return <NotForYou caseId={caseId} />;
  const back = body ? `/cases/${caseId}` : `/ask/${request?.id}/check`;
  return (
    <div className="narrow stack">
      <BackLink href={back}>{body ? fullName(body) : 'Your request'}</BackLink>
      {body && mayManage(body, actor) ? (
        <ToldInConfidence
          caseId={caseId}
          told={told.filter((one) => one.body.state === 'sent')}
          records={all(documents, 'confidence-record')}
          files={all(documents, 'file')}
        />
      ) : (
        writing(back, body?.coordinator?.name ?? null)
      )}
    </div>
  );
}

/** A deleted draft on its way out is not shown any more. */
const isHere = ({ body }: { body: ConfidenceBody }): boolean => body.state !== 'deleted';
