import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { DateWords } from '../../ui/date-words.tsx';
import { dateWords, dueWords } from '../../ui/dates.ts';
import { Face } from '../../ui/face.tsx';
import { WorkCard, WorkList } from '../../ui/work-card.tsx';
import { type Consulted, useConsulted } from '../consultations/index.ts';

/** S39: the draft plans that this person's setting is consulted about and has not answered, by date. */
export function ConsultedWork({ today }: { today: string }): ReactNode {
  const waiting = (useConsulted() ?? []).filter(({ answered }) => !answered);
  if (waiting.length === 0) return null;
  return (
    <>
      <h2 id="consulted">
        {`Consultations to answer: ${waiting.length} ${waiting.length === 1 ? 'draft plan' : 'draft plans'}`}
      </h2>
      <WorkList label="Consultations to answer">
        {waiting.map((one) => (
          <Card key={one.consultation.id} one={one} today={today} />
        ))}
      </WorkList>
    </>
  );
}

function Card({ one: { consultation, reply, late }, today }: { one: Consulted; today: string }): ReactNode {
  const { child, askedBy, askedOn, dueOn } = consultation.body;
  const name = `${child.firstName} ${child.lastName}`;
  const href = `/cases/${consultation.caseId}/consultation`;
  return (
    <WorkCard
      face={<Face name={name} />}
      name={name}
      href={href}
      about={child.yearGroup}
      tag={{ kind: late ? 'late' : 'soon', words: dueWords(dueOn, today) }}
      edge={late ? 'late' : 'soon'}
      facts={[
        ['Why', `${askedBy.name} consulted your setting about a draft plan on ${dateWords(askedOn)}.`],
        ['Answer by', <DateWords key="due" date={dueOn} {...(late ? {} : { today })} />],
        [
          'State',
          reply ? 'Started. Opens and sends without a signal.' : 'Not started. Opens and sends without a signal.',
        ],
      ]}
      action={<Button href={href}>{reply ? 'Finish the answer' : 'Read and answer'}</Button>}
    />
  );
}
