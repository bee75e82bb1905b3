import type { ReactNode } from 'react';
import { ofKind } from '../../../shared/domain/documents/index.ts';
import { sectionGOf } from '../../../shared/domain/records/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useCaseDocuments } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { type CaseOnDevice, NotYours, useCaseOnDevice } from '../assessments/index.ts';
import { fullName, mayManage } from '../cases/index.ts';
import { AnswerForm, EndForm } from './end-form.tsx';
import type { Typed } from './field.ts';
import { type RecordType, recordForms } from './forms.ts';
import { heldOf } from './held.ts';
import { RecordForm } from './record-form.tsx';
import { sectionPath } from './use-record-form.ts';
import { authorityWords, rightWords } from './words.ts';

export interface RecordPageProps {
  caseId: string;
  /** A type of record, with hyphens; or `end`, `answer`. */
  what: string;
  /** The record that is corrected, ended or answered. */
  of: string | undefined;
}

/** Who co-ordinates the case records a consent, a right, or what the authority keeps for itself: also without a connection (N3, N8). */
export default function RecordPage(props: RecordPageProps): ReactNode {
  const found = useCaseOnDevice(props.caseId);
  const documents = useCaseDocuments(props.caseId);
  if (found === undefined || documents === null) return <Skeleton />;
  if (found === null || !mayManage(found.body, found.context.actor)) return <NotYours caseId={props.caseId} />;
  return <Record {...props} found={found} documents={documents} />;
}

const typeOf = (what: string): RecordType | null => {
  const type = what.replaceAll('-', ' ');
  return type in recordForms ? (type as RecordType) : null;
};

function Record(props: RecordPageProps & { found: CaseOnDevice; documents: readonly LocalDocument[] }): ReactNode {
  const { caseId, what, of, found, documents } = props;
  const { state } = found.context;
  const right = ofKind(state, 'rights-record').find(({ id }) => id === of);
  const own = ofKind(state, 'authority-record').find(({ id }) => id === of);
  const type = typeOf(what);
  const shown = (words: string, about: string, kind: 'rights-record' | 'authority-record', form: ReactNode) => (
    <div className="narrow stack">
      <BackLink href={sectionPath(caseId, kind)}>{fullName(found.body)}</BackLink>
      <div className="stack-2">
        <PageHeading title={words}>{words}</PageHeading>
        <p className="muted">{about}</p>
      </div>
      {form}
    </div>
  );
  if (type) {
    const corrected = right ?? own;
    const corrects = corrected ? { id: corrected.id, body: corrected.facts } : null;
    const typed = type === 'health agreement' ? asItStands(documents) : {};
    const { title, intro, kind } = recordForms[type];
    const heading = corrects ? `Correct: ${title.charAt(0).toLowerCase()}${title.slice(1)}` : title;
    return shown(heading, intro, kind, <RecordForm caseId={caseId} found={found} start={{ type, corrects, typed }} />);
  }
  if (what === 'end' && right) {
    const record = { id: right.id, body: right.facts };
    const title = right.facts.record.type === 'consent' ? 'Record that it was withdrawn' : 'Record that it has ended';
    return shown(
      title,
      rightWords(right.facts.record).title,
      'rights-record',
      <EndForm {...{ caseId, found, record }} />,
    );
  }
  if (what === 'answer' && own?.facts.record.type === 'health agreement') {
    const record = { id: own.id, body: own.facts };
    return shown(
      'Record the commissioner’s answer',
      authorityWords(own.facts.record).title,
      'authority-record',
      <AnswerForm {...{ caseId, found, record }} />,
    );
  }
  return shown('There is nothing to record here', 'It may have been recorded already.', 'rights-record', null);
}

/** Section G as it stands: in the text in writing, or in the newest draft that was sent. */
function asItStands(documents: readonly LocalDocument[]): Typed {
  const sent = heldOf(documents, 'plan')
    .filter(({ body }) => body.status === 'draft')
    .toSorted((one, other) => other.body.version - one.body.version);
  const text = heldOf(documents, 'plan-draft')[0]?.body.text ?? sent[0]?.body.text;
  return { sectionG: text ? sectionGOf(text) : '' };
}
