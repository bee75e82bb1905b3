import type { ReactNode } from 'react';
import { decisionKinds, decisionsOpen } from '../../../shared/domain/assessments/index.ts';
import { useSyncStatus } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { useFieldFromAddress } from '../../ui/focus-field.ts';
import { PageHeading } from '../../ui/heading.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { fullName, mayManage } from '../cases/index.ts';
import { type CaseOnDevice, useCaseOnDevice } from './case-on-device.ts';
import { DecisionCheck } from './decision-check.tsx';
import { decisionWords, ids } from './decision-words.ts';
import { NotYours } from './not-yours.tsx';
import { RecordedDecisions } from './recorded-decisions.tsx';
import { type DecisionForm, useDecision } from './use-decision.ts';
import { useLetterOfRecord } from './use-letter-of-record.ts';

/** The co-ordinator records a decision: what, when, why; then a look at all it will do, then it is recorded (regs 4, 5, 10). */
export default function DecisionPage({ caseId, step }: { caseId: string; step: string | undefined }): ReactNode {
  const found = useCaseOnDevice(caseId);
  if (found === undefined) return <Skeleton />;
  if (found === null || !mayManage(found.body, found.context.actor)) return <NotYours caseId={caseId} />;
  return <Decision caseId={caseId} found={found} step={step} />;
}

function Decision({
  caseId,
  found,
  step,
}: {
  caseId: string;
  found: CaseOnDevice;
  step: string | undefined;
}): ReactNode {
  const form = useDecision(caseId, found);
  const { connection } = useSyncStatus();
  const effect = step === 'check' ? form.effect() : null;
  const offline = connection === 'offline';
  const letter = useLetterOfRecord(effect && !offline ? form.letterPath : null, form.input);
  return (
    <div className="narrow stack">
      <BackLink href={effect ? form.base : `/cases/${caseId}`}>{effect ? 'Back' : fullName(found.body)}</BackLink>
      {effect && form.input ? (
        <DecisionCheck form={form} input={form.input} effect={effect} letter={letter} offline={offline} />
      ) : (
        <>
          <div className="stack-2">
            <PageHeading title="Record a decision">Record a decision</PageHeading>
            <p className="muted">
              {fullName(found.body)}, {found.body.ref}
            </p>
          </div>
          {offline ? <Offline /> : null}
          <Questions form={form} found={found} />
          <RecordedDecisions caseId={caseId} found={found} offline={offline} />
        </>
      )}
    </div>
  );
}

const Offline = (): ReactNode => (
  <OfflineHint
    action="Record this decision"
    why="Recording a decision needs a connection, because people are told at that moment. You can fill this in now, and record it when you are online."
  />
);

function Questions({ form, found }: { form: DecisionForm; found: CaseOnDevice }): ReactNode {
  useFieldFromAddress();
  const open = decisionsOpen(found.body);
  const words = form.type ? decisionWords[form.type] : null;
  if (open.length === 0) return <p>There is nothing to record at this stage of the case.</p>;
  return (
    <>
      <ErrorSummary problems={form.problems} />
      <Radios
        id={ids.type}
        label="What was decided or done?"
        problem={form.problemOf('type')}
        value={form.type}
        onChange={form.setType}
        options={open.map((value) => ({ value, label: decisionWords[value].label, hint: decisionWords[value].hint }))}
      />
      {words && form.type ? (
        <>
          <DateField
            id={ids.on}
            label={words.day}
            hint="The true date, for example 27 3 2026"
            problem={form.problemOf('on')}
            value={form.day}
            onChange={form.setDay}
          />
          {decisionKinds[form.type].needsDecider ? (
            <TextField
              id={ids.decidedBy}
              label="Who decided?"
              hint="A person or a panel, for example SEND panel of 12 November"
              problem={form.problemOf('decidedBy')}
              value={form.decidedBy}
              onChange={form.setDecidedBy}
            />
          ) : null}
          <TextArea
            id={ids.grounds}
            label={words.grounds}
            hint={words.groundsHint}
            problem={form.problemOf('grounds')}
            value={form.grounds}
            onChange={form.setGrounds}
            rows={5}
          />
        </>
      ) : null}
      <div className="row">
        <Button onClick={form.check}>Continue</Button>
      </div>
    </>
  );
}
