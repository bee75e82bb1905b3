import { type ReactNode, useState } from 'react';
import { type StandingDecision, standingDecisions } from '../../../shared/domain/assessments/index.ts';
import { letterWords, ofKind } from '../../../shared/domain/documents/index.ts';
import { letterOfDecision } from '../../../shared/domain/letters/index.ts';
import { longDateWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';
import type { CaseOnDevice } from './case-on-device.ts';
import { CorrectDecision } from './correct-decision.tsx';
import { decisionWords } from './decision-words.ts';

interface RecordedProps {
  caseId: string;
  found: CaseOnDevice;
  offline: boolean;
}

/** What was recorded in this assessment and counts, each to be corrected; what was corrected stays in the history (G1). */
export function RecordedDecisions({ caseId, found, offline }: RecordedProps): ReactNode {
  const [open, setOpen] = useState<number | null>(null);
  const standing = standingDecisions(found.body);
  if (standing.length === 0) return null;
  return (
    <section className="stack-2" aria-labelledby="recorded-decisions">
      <h2 id="recorded-decisions">Recorded before</h2>
      <MarkedList
        label="Recorded decisions"
        rows={standing.map((one) => {
          const { place, event } = one;
          const { label } = decisionWords[event.type];
          return {
            id: String(place),
            icon: 'done',
            title: `${label}: ${longDateWords(event.on)}`,
            about: (
              <>
                {event.grounds ? <p>{event.grounds}</p> : null}
                {!offline && open !== place ? (
                  <button type="button" className="opener" onClick={() => setOpen(place)}>
                    Correct<span className="unseen"> what was recorded: {label}</span>
                  </button>
                ) : null}
                {open === place ? (
                  <CorrectDecision
                    caseId={caseId}
                    decision={one}
                    letters={lettersAbout(one, found)}
                    context={found.context}
                    close={() => setOpen(null)}
                  />
                ) : null}
              </>
            ),
          };
        })}
      />
    </section>
  );
}

/** The letters that told of it, in words: they were sent and stay as they are. */
function lettersAbout({ event }: StandingDecision, { context }: CaseOnDevice): string[] {
  const kind = letterOfDecision[event.type];
  return ofKind(context.state, 'letter')
    .filter(({ facts }) => facts.letter === kind && facts.producedOn >= event.on)
    .map(({ facts }) => `${letterWords[facts.letter].name}, to ${facts.to.name}, ${longDateWords(facts.producedOn)}`);
}
