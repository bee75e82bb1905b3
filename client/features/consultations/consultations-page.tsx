import { type ReactNode, useMemo, useState } from 'react';
import { useSearch } from 'wouter';
import { isOverdue } from '../../../shared/domain/consultations/index.ts';
import type { Kind } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useArriving, useCaseDocuments, useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { dateWords, longDateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { fullName, mayManage } from '../cases/index.ts';
import { ConsultSetting } from './consult-setting.tsx';
import { RecordReply } from './record-reply.tsx';
import { SentReply } from './sent-reply.tsx';
import { WithdrawConsultation } from './withdraw.tsx';

const all = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

/** S39: which settings were consulted about the draft plan, what they answered, and which are late. */
export default function ConsultationsPage({ caseId }: { caseId: string }): ReactNode {
  const documents = useCaseDocuments(caseId);
  const { actor } = useDevice();
  const arriving = useArriving();
  const body = useMemo(() => documents && all(documents, 'case')[0]?.body, [documents]);
  if (!documents || (!body && arriving)) return <Skeleton />;
  if (!body || !mayManage(body, actor))
    return (
      <div className="narrow stack">
        <PageHeading title="Not for you to read">Only the co-ordinator of the case sees its consultations</PageHeading>
        <Button href={`/cases/${caseId}`}>Back to the case</Button>
      </div>
    );
  return <Consultations caseId={caseId} name={fullName(body)} childName={body.child.firstName} documents={documents} />;
}

interface Props {
  caseId: string;
  name: string;
  childName: string;
  documents: readonly LocalDocument[];
}

function Consultations({ caseId, name, childName, documents }: Props): ReactNode {
  const wanted = new URLSearchParams(useSearch()).get('for');
  const [asking, setAsking] = useState(wanted !== null);
  const consultations = all(documents, 'consultation').toSorted((a, b) => a.body.dueOn.localeCompare(b.body.dueOn));
  const replies = all(documents, 'consultation-reply');
  const open = new Set(
    all(documents, 'round')
      .filter((one) => one.body.closedOn === null)
      .map((one) => one.id),
  );
  const drafts = all(documents, 'plan').filter((one) => one.body.status === 'draft' && open.has(one.body.roundId));
  const draft = drafts.toSorted((a, b) => b.body.version - a.body.version)[0];
  const waiting = consultations.filter(({ body }) => body.state === 'asked').length;
  return (
    <div className="stack">
      <div className="stack-2">
        <BackLink href={`/cases/${caseId}`}>{name}</BackLink>
        <PageHeading title={`Consultations${waiting > 0 ? ` (${waiting} waiting)` : ''}`}>
          Consultations about the draft plan
        </PageHeading>
        <p>Each setting reads the draft plan and has 15 days to answer. Only you read what it answers.</p>
      </div>
      {consultations.length === 0 ? (
        <Empty title="No setting has been consulted">
          {draft
            ? 'Consult the setting that the family asks for, and those you think of naming.'
            : 'Send a draft plan first.'}
        </Empty>
      ) : (
        <ul className="plain stack">
          {consultations.map((one) => (
            <One
              key={one.id}
              one={one}
              reply={replies.find(({ body }) => body.consultationId === one.id && body.state === 'sent') ?? null}
              childName={childName}
            />
          ))}
        </ul>
      )}
      {draft && asking ? (
        <ConsultSetting
          caseId={caseId}
          planId={draft.id}
          childName={childName}
          answers={all(documents, 'plan-answer').filter(({ body }) => body.state === 'sent' && body.wishes.length > 0)}
          wanted={wanted}
          close={() => setAsking(false)}
        />
      ) : null}
      {draft && !asking ? (
        <p>
          <Button icon="plus" kind="second" onClick={() => setAsking(true)}>
            Consult a setting
          </Button>
        </p>
      ) : null}
    </div>
  );
}

function One({
  one,
  reply,
  childName,
}: {
  one: LocalDocument<'consultation'>;
  reply: LocalDocument<'consultation-reply'> | null;
  childName: string;
}): ReactNode {
  const today = useDevice().today();
  const [open, setOpen] = useState<'record' | 'withdraw' | null>(null);
  const { setting, askedOn, dueOn, state, answeredOn, answerId, withdrawn, overdueToldOn } = one.body;
  const late = isOverdue(one.body, today);
  return (
    <li className="panel stack-2">
      <h2 className="h3">{setting.name}</h2>
      <p className="small muted">
        Consulted on {dateWords(askedOn)}
        {answerId ? ', asked for by the family' : ''}. {dueLine()}
      </p>
      {reply ? (
        <SentReply body={reply.body} />
      ) : (
        <p>
          <Tag kind={state === 'withdrawn' ? 'sealed' : late ? 'late' : 'wait'}>
            {state === 'withdrawn' ? 'Withdrawn' : late ? 'Overdue' : 'No answer yet'}
          </Tag>
        </p>
      )}
      {state === 'asked' && !reply && open === null ? (
        <p className="row">
          <button type="button" className="opener" onClick={() => setOpen('record')}>
            Record an answer<span className="unseen"> of {setting.name}</span>
          </button>
          <button type="button" className="opener" onClick={() => setOpen('withdraw')}>
            Withdraw<span className="unseen"> the consultation of {setting.name}</span>
          </button>
        </p>
      ) : null}
      {open === 'record' ? <RecordReply consultation={one} childName={childName} close={() => setOpen(null)} /> : null}
      {open === 'withdraw' ? <WithdrawConsultation consultation={one} close={() => setOpen(null)} /> : null}
    </li>
  );

  function dueLine(): string {
    if (withdrawn) return `Withdrawn on ${dateWords(withdrawn.on)}: ${withdrawn.reason}`;
    if (answeredOn) return `Answered on ${dateWords(answeredOn)}${answeredOn > dueOn ? ', late' : ''}.`;
    const told = overdueToldOn ? ` The setting was told on ${dateWords(overdueToldOn)} that it is overdue.` : '';
    return `${late ? 'The answer was due' : 'An answer is due'} by ${longDateWords(dueOn)}.${told}`;
  }
}
