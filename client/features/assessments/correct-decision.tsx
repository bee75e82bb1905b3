import { type ReactNode, useState } from 'react';
import {
  type CorrectDecision as Correction,
  correctDecision,
  decisionKinds,
  type StandingDecision,
} from '../../../shared/domain/assessments/index.ts';
import type { RuleContext } from '../../../shared/domain/documents/index.ts';
import { post } from '../../app/api.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { DateField, dateOf, partsOf } from '../../ui/date-field.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Radios } from '../../ui/radios.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSending } from '../cases/index.ts';
import { decisionWords, problemOfRefusal } from './decision-words.ts';

interface CorrectProps {
  caseId: string;
  decision: StandingDecision;
  /** Letters that told of it. */
  letters: readonly string[];
  context: RuleContext;
  close: () => void;
}

const fields = {
  how: 'correct-how',
  on: 'correct-on',
  decidedBy: 'correct-by',
  grounds: 'correct-grounds',
  reason: 'correct-reason',
};

/** A decision recorded by mistake, or with something wrong in it: the rule itself says what stands against it. */
export function CorrectDecision({ caseId, decision, letters, context, close }: CorrectProps): ReactNode {
  const form = useCorrection(caseId, decision, context, close);
  const { event } = decision;
  return (
    <Panel labelledBy="correct-heading">
      <h3 id="correct-heading">Correct what was recorded</h3>
      <p className="small">
        It stays in the history with your name and why, and counts no more. Everybody with access gets an e-mail.
      </p>
      <ErrorSummary problems={form.problems} />
      {letters.length > 0 ? (
        <Banner kind="soon">
          <p>
            <b>Letters about it have gone out.</b> They stay as they are. Tell these readers that it was corrected:
          </p>
          <ul>
            {letters.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Banner>
      ) : null}
      <Radios
        id={fields.how}
        label="What is wrong?"
        problem={form.problemOf('how')}
        value={form.how}
        onChange={form.setHow}
        options={[
          { value: 'details', label: 'Its day, its reasons or who decided' },
          { value: 'all', label: 'It should not have been recorded' },
        ]}
      />
      {form.how === 'details' ? (
        <>
          <DateField
            id={fields.on}
            label={decisionWords[event.type].day}
            problem={form.problemOf('on')}
            value={form.day}
            onChange={form.setDay}
          />
          {decisionKinds[event.type].needsDecider ? (
            <TextField
              id={fields.decidedBy}
              label="Who decided?"
              problem={form.problemOf('decidedBy')}
              value={form.decidedBy}
              onChange={form.setDecidedBy}
            />
          ) : null}
          <TextArea
            id={fields.grounds}
            label={decisionWords[event.type].grounds}
            problem={form.problemOf('grounds')}
            value={form.grounds}
            onChange={form.setGrounds}
            rows={4}
          />
        </>
      ) : null}
      <TextField
        id={fields.reason}
        label="Why is it corrected?"
        hint="Everybody with access to the case reads it"
        problem={form.problemOf('reason')}
        value={form.reason}
        onChange={form.setReason}
      />
      <div className="row">
        <Button kind="warn" busy={form.busy} onClick={form.record}>
          Correct it
        </Button>
        <Button kind="second" onClick={close}>
          Leave it
        </Button>
      </div>
    </Panel>
  );
}

function useCorrection(caseId: string, { place, event }: StandingDecision, context: RuleContext, close: () => void) {
  const [how, setHow] = useState<'details' | 'all' | null>(null);
  const [day, setDay] = useState(partsOf(event.on));
  const [grounds, setGrounds] = useState(event.grounds ?? '');
  const [decidedBy, setDecidedBy] = useState(event.decidedBy ?? '');
  const [reason, setReason] = useState('');
  const sending = useSending(fields);
  const on = dateOf(day);

  const record = (): void => {
    const missing = [
      ...(how ? [] : [{ field: fields.how, words: 'Choose what is wrong' }]),
      ...(how === 'details' && !on ? [{ field: fields.on, words: 'Enter a date, for example 27 3 2026' }] : []),
      ...(reason.trim() ? [] : [{ field: fields.reason, words: 'Say why it is corrected' }]),
    ];
    const instead = how === 'details' && on ? { on, grounds: grounds.trim(), decidedBy: decidedBy.trim() } : null;
    const input: Correction = { place, reason: reason.trim(), instead };
    const ruling = missing.length === 0 ? correctDecision(input, context) : null;
    if (ruling && !ruling.ok) missing.push(problemOf(ruling.code, ruling.detail?.field));
    sending.setProblems(missing);
    if (missing.length > 0) return;
    const path = `/api/cases/${caseId}/decisions/${place}/correct`;
    void sending.send(() => post(path, { reason: input.reason, instead }), {
      said: 'Corrected. Everybody with access gets an e-mail.',
      next: close,
    });
  };
  return {
    ...sending,
    how,
    setHow,
    day,
    setDay,
    grounds,
    setGrounds,
    decidedBy,
    setDecidedBy,
    reason,
    setReason,
    record,
  };
}

const builtOn =
  'Something has followed it: advice was asked for, a draft was sent, or another decision was recorded. Correct that first.';

function problemOf(code: Parameters<typeof problemOfRefusal>[0], field: string | undefined) {
  if (code === 'step-passed') return { field: fields.how, words: builtOn };
  const { words } = problemOfRefusal(code, field);
  return { field: field && field in fields ? fields[field as keyof typeof fields] : fields.how, words };
}
