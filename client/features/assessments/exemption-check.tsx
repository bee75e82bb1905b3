import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ExemptionRequest } from '../../../shared/api/assessments.ts';
import { partsOf } from '../../../shared/domain/access/index.ts';
import { grantsThatHold } from '../../../shared/domain/assessments/index.ts';
import { factsById, ofKind } from '../../../shared/domain/documents/index.ts';
import { keyDates } from '../../../shared/domain/statute/index.ts';
import { Button } from '../../ui/button.tsx';
import { longDateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import type { CaseOnDevice } from './case-on-device.ts';
import { groundWords, ids, periodWords, stepWords } from './exemption-words.ts';
import { LetterCheck } from './letter-check.tsx';
import type { ExemptionForm } from './use-exemption.ts';
import type { LetterToCheck } from './use-letter-of-record.ts';

interface ExemptionCheckProps {
  form: ExemptionForm;
  input: ExemptionRequest;
  found: CaseOnDevice;
  /** The letter that goes with it. */
  letter: LetterToCheck;
  offline: boolean;
}

/** The last look: what was answered, that the date stays, and who is told. */
export function ExemptionCheck({ form, input, found, letter, offline }: ExemptionCheckProps): ReactNode {
  const change = (field: string, what: string): ReactNode => (
    <Link href={`${form.base}#${field}`}>
      Change<span className="unseen"> {what}</span>
    </Link>
  );
  const { state, today } = found.context;
  const request = input.requestId ? factsById(state, 'advice-request', input.requestId) : null;
  const evidence = input.evidenceFileId ? factsById(state, 'file', input.evidenceFileId) : null;
  const due = request?.dueOn ?? legalDateOf(input, found);
  const family = grantsThatHold(partsOf(state), today).filter(({ facts }) => facts.to.type === 'person');
  return (
    <>
      <PageHeading title="Check before you record it">Check before you record it</PageHeading>
      <ErrorSummary problems={[...form.problems, ...letter.problems]} />
      <SummaryList
        rows={[
          { label: 'Step', value: stepWords[input.step], action: change(ids.step, 'the step') },
          ...(request
            ? [{ label: 'Advice of', value: request.to.name, action: change(ids.requestId, 'whose advice') }]
            : []),
          { label: 'Ground', value: groundWords[input.ground].label, action: change(ids.ground, 'the ground') },
          {
            label: 'Dates',
            value: periodWords(input),
            action: change(ids.from, 'the dates'),
          },
          { label: 'What happened', value: input.reason, action: change(ids.reason, 'what happened') },
          ...(evidence
            ? [{ label: 'Shown by', value: evidence.name, action: change(ids.evidenceFileId, 'the file') }]
            : []),
        ]}
      />
      <section className="stack-2" aria-labelledby="what-it-does">
        <h2 id="what-it-does">What this does</h2>
        <SummaryList
          rows={[
            { label: 'Legal date', value: due ? `Stays ${longDateWords(due)}` : 'Stays as it is' },
            { label: 'When it passes', value: 'The step reads “exempt”, not “late”, with this reason beside it' },
            {
              label: 'Told',
              value: family.length > 0 ? family.map(({ facts }) => facts.to.name).join(', ') : 'Nobody',
            },
          ]}
        />
      </section>
      <LetterCheck letter={letter} offline={offline} />
      <div className="row">
        <Button
          busy={form.busy}
          disabled={offline}
          onClick={() => form.record(letter.chosen())}
          describedBy={offline ? 'needs-connection' : undefined}
        >
          Record this
        </Button>
        <Button kind="second" href={form.base}>
          Change something
        </Button>
      </div>
      {offline ? (
        <p id="needs-connection" className="small">
          Recording needs a connection, because the family is told at that moment. What you typed stays here.
        </p>
      ) : null}
    </>
  );
}

function legalDateOf({ step }: ExemptionRequest, { body, context }: CaseOnDevice): string | null {
  const requests = ofKind(context.state, 'advice-request').map(({ id, facts }) => ({ ...facts, id }));
  return keyDates({ ...body, requests, today: context.today }).find((one) => one.step === step)?.legalDate ?? null;
}
