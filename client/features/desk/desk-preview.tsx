import type { ReactNode } from 'react';
import { useDevice, useKind } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { shortDateWords } from '../../ui/dates.ts';
import { SummaryList } from '../../ui/facts.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ChildFace } from '../cases/index.ts';
import type { DeskLine } from './desk-lines.ts';
import { tagOfPlace } from './desk-words.ts';

/** Beside the tray on a wide screen: the case that the keys have come to, what it waits for, and the step to take. */
export function DeskPreview({ line, today }: { line: DeskLine; today: string }): ReactNode {
  const { place } = line;
  const body = useKind('case')?.find(({ caseId }) => caseId === line.caseId)?.body;
  const tag = tagOfPlace(place, today);
  const step = line.held ? stepOf(line) : null;
  return (
    <aside className="preview stack" aria-label={`Preview: ${line.name || line.ref}`}>
      <div className="who">
        {body ? <ChildFace of={body} /> : null}
        <div>
          <h2 className="h3">{line.name || line.ref}</h2>
          <p className="small muted">{[line.yearGroup, line.settingName].filter(Boolean).join(', ')}</p>
          <p className="small muted num">{line.ref}</p>
        </div>
      </div>
      <p>
        <Tag kind={tag.kind}>{tag.words}</Tag>
      </p>
      <p>{place.reason}</p>
      <div className="stack-2">
        {step ? <Button href={step.href}>{step.words}</Button> : null}
        <Button kind="second" href={`/cases/${line.caseId}`}>
          {line.held ? 'Open the case' : 'Open with a reason'}
        </Button>
      </div>
      <Summary line={line} today={today} />
    </aside>
  );
}

/** The one thing that can be done from here, where there is one: never more than two presses from the tray to it. */
function stepOf({ caseId, place }: DeskLine): { href: string; words: string } | null {
  if (place.tray === 'decide whether to assess')
    return { href: `/cases/${caseId}/decision`, words: 'Record the decision' };
  if (place.tray === 'waiting for advice' && place.waitingFor.length === 0)
    return { href: `/cases/${caseId}/ask`, words: 'Ask for advice' };
  if (place.tray === 'drafting') return { href: `/cases/${caseId}/plan`, words: 'Write the draft plan' };
  return null;
}

function Summary({ line, today }: { line: DeskLine; today: string }): ReactNode {
  const { actor } = useDevice();
  const contacts = useKind('contact')?.filter(({ caseId }) => caseId === line.caseId) ?? [];
  const { due, waitingFor } = line.place;
  return (
    <SummaryList
      rows={[
        ...(due
          ? [
              {
                label: 'Next',
                value: `${due.name}: ${shortDateWords(due.legalDate, today)}${due.actBy === due.legalDate ? '' : `, act by ${shortDateWords(due.actBy, today)}`}`,
              },
            ]
          : []),
        ...(waitingFor.length > 0 ? [{ label: 'Waiting for', value: waitingFor.join(', ') }] : []),
        ...(line.coordinatorId && line.held && line.coordinatorId !== actor.personId
          ? [{ label: 'You cover for', value: line.coordinatorName }]
          : []),
        ...contacts
          .filter(({ body }) => body.phone)
          .map(({ body }) => ({
            label: body.person.name,
            value: (
              <>
                {body.phone}
                {body.note ? <span className="sub"> {body.note}</span> : null}
              </>
            ),
          })),
      ]}
    />
  );
}
