import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DecisionRequest } from '../../../shared/api/assessments.ts';
import { decisionKinds, type Effect } from '../../../shared/domain/assessments/index.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords, longDateWords } from '../../ui/dates.ts';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { SummaryList } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { decisionWords, ids } from './decision-words.ts';
import { LetterCheck } from './letter-check.tsx';
import type { DecisionForm } from './use-decision.ts';
import type { LetterToCheck } from './use-letter-of-record.ts';

interface DecisionCheckProps {
  form: DecisionForm;
  input: DecisionRequest;
  effect: Effect;
  /** The letter that goes with it. */
  letter: LetterToCheck;
  offline: boolean;
}

/** The last look: what was answered, and all that recording it does. */
export function DecisionCheck({ form, input, effect, letter, offline }: DecisionCheckProps): ReactNode {
  const change = (field: string, what: string): ReactNode => (
    <Link href={`${form.base}#${field}`}>
      Change<span className="unseen"> {what}</span>
    </Link>
  );
  const words = decisionWords[input.type];
  return (
    <>
      <PageHeading title="Check before you record it">Check before you record it</PageHeading>
      <ErrorSummary problems={[...form.problems, ...letter.problems]} />
      <SummaryList
        rows={[
          { label: 'What', value: words.label, action: change(ids.type, 'what was decided') },
          { label: 'When', value: longDateWords(input.on), action: change(ids.on, 'the date') },
          ...(decisionKinds[input.type].needsDecider
            ? [{ label: 'Who decided', value: input.decidedBy, action: change(ids.decidedBy, 'who decided') }]
            : []),
          { label: 'Why', value: input.grounds || 'Nothing added', action: change(ids.grounds, 'why') },
        ]}
      />
      <section className="stack-2" aria-labelledby="what-it-does">
        <h2 id="what-it-does">What this does</h2>
        <SummaryList rows={effectRows(effect)} />
      </section>
      {form.letterPath ? <LetterCheck letter={letter} offline={offline} /> : null}
      {!form.letterPath && form.hasLetter ? (
        <p className="muted">
          The hub makes no letter for an earlier day: it was sent on {longDateWords(input.on)}. To send it from here,
          change the date to today.
        </p>
      ) : null}
      <p className="muted">What was recorded stays in the history of the case, also when it is corrected later.</p>
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
          Recording needs a connection, because people are told at that moment. What you typed stays here.
        </p>
      ) : null}
    </>
  );
}

function effectRows({ stage, told, dates, released, answered }: Effect): { label: string; value: ReactNode }[] {
  const none = 'Nobody';
  return [
    { label: 'Stage', value: `${stage.charAt(0).toUpperCase()}${stage.slice(1)}` },
    { label: 'Told', value: told.length > 0 ? <Lines lines={told} /> : none },
    {
      label: 'Dates from now',
      value:
        dates.length > 0 ? (
          <Lines lines={dates.map(({ name, legalDate }) => `${name}: ${longDateWords(legalDate ?? '')}`)} />
        ) : (
          'None'
        ),
    },
    {
      label: 'Access ends',
      value:
        released.length === 0 && answered === null ? (
          'Nobody’s access changes'
        ) : (
          <Lines
            lines={[
              ...released.map((name) => `${name}: at once, an answer is no longer needed`),
              ...(answered?.names.map((name) => `${name}: after ${dateWords(answered.until)}`) ?? []),
            ]}
          />
        ),
    },
  ];
}

const Lines = ({ lines }: { lines: readonly string[] }): ReactNode => (
  <ul className="plain stack-2">
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
