import { type ReactNode, useState } from 'react';
import { plainText, sectionsOf } from '../../../shared/domain/advice/index.ts';
import type { RichTextNode } from '../../../shared/domain/documents/index.ts';
import {
  type PlanSectionKey,
  passagesIn,
  planSectionTitle,
  proposedSection,
} from '../../../shared/domain/plans/index.ts';
import { dateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { PassageItem } from './passage-item.tsx';
import { takesPassages } from './plan-sections.ts';
import type { Passages } from './use-passages.ts';
import { type Plan, type Response, responsesOf } from './use-plan.ts';

type Target = PlanSectionKey | 'fitting';

export interface AdvicePanelProps {
  plan: Plan;
  roundId: string;
  passages: Passages;
  goTo: (blockId: string) => void;
}

/** The advice of the round beside the plan, by adviser and heading, to be put into its sections (reg 12). */
export function AdvicePanel({ plan, roundId, passages, goTo }: AdvicePanelProps): ReactNode {
  const [target, setTarget] = useState<Target>('fitting');
  const responses = responsesOf(plan, roundId);
  if (responses.length === 0)
    return <Empty title="No advice is in yet">What people send shows here, to be put into the plan.</Empty>;
  return (
    <div className="stack">
      <Select<Target>
        id="put-into"
        label="Put passages into"
        value={target}
        onChange={setTarget}
        options={[
          { value: 'fitting', label: 'The section that fits' },
          ...takesPassages.map((key) => ({ value: key, label: planSectionTitle(key) })),
        ]}
      />
      <div>
        {responses.map((response) => (
          <OneResponse key={response.advice.id} response={response} target={target} passages={passages} goTo={goTo} />
        ))}
      </div>
      {plan.waiting.length > 0 ? (
        <p className="small muted">
          Still waiting for: {plan.waiting.map((request) => request.body.service).join(', ')}.
        </p>
      ) : null}
    </div>
  );
}

interface OneResponseProps {
  response: Response;
  target: Target;
  passages: Passages;
  goTo: (blockId: string) => void;
}

function OneResponse({ response, target, passages, goTo }: OneResponseProps): ReactNode {
  const [open, setOpen] = useState(false);
  const { advice, request } = response;
  return (
    <details className="response" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="file" />
        <span>
          <b>{request.body.service}</b>
          <span className="block small muted">
            {advice.body.submittedBy.name}, sent {dateWords(advice.body.submittedAt.slice(0, 10))}
          </span>
        </span>
      </summary>
      {open
        ? sectionsOf(advice.body.text).map((section) => (
            <Heading
              key={String(section.attrs?.key)}
              section={section}
              response={response}
              target={target}
              passages={passages}
              goTo={goTo}
            />
          ))
        : null}
    </details>
  );
}

function Heading({
  section,
  response: { advice, request, headings },
  target,
  passages,
  goTo,
}: OneResponseProps & { section: RichTextNode }): ReactNode {
  const blocks = passagesIn(section);
  if (blocks.length === 0) return null;
  const key = String(section.attrs?.key ?? '');
  const title = headings.find((one) => one.key === key)?.title ?? key;
  const into =
    target === 'fitting'
      ? proposedSection({ adviserKind: advice.body.adviserKind, service: request.body.service }, key)
      : target;
  const put = (chosen: readonly RichTextNode[]): void => passages.put(into, advice.id, chosen);
  return (
    <section className="stack-2 response-heading" aria-label={`${request.body.service}: ${title}`}>
      <h3>{title}</h3>
      <ul className="passages">
        {blocks.map((block) => (
          <PassageItem
            key={String(block.attrs?.id)}
            block={block}
            into={into}
            used={passages.usedAs(advice.id, String(block.attrs?.id))}
            put={put}
            goTo={goTo}
          />
        ))}
      </ul>
      {blocks.length > 1 ? (
        <button
          type="button"
          className="link"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => put((section.content ?? []).filter((block) => plainText(block).trim() !== ''))}
        >
          Put all of this into Section {into}
          <span className="unseen">: {title}</span>
        </button>
      ) : null}
    </section>
  );
}
