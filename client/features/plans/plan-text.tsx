import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ListedAdvice, RichTextNode } from '../../../shared/domain/documents/index.ts';
import { planSectionKeys, planSectionTitle } from '../../../shared/domain/plans/index.ts';
import { dateWords } from '../../ui/dates.ts';
import { RichTextView } from '../advice/index.ts';
import { type Plan, responsesOf } from './use-plan.ts';

export interface PlanTextProps {
  plan: Plan;
  text: RichTextNode;
  roundId: string;
  status: 'draft' | 'final';
  /** Section K as it was sent; else what there is now. */
  advice?: readonly ListedAdvice[];
  /** Below one block: where it came from. */
  note?: (blockId: string) => ReactNode;
  /** Below a section: what belongs to it beside its text. */
  below?: (sectionKey: string) => ReactNode;
}

const headings = planSectionKeys.map((key) => ({ key, title: planSectionTitle(key) }));

/** The sections A to K as people read them (reg 12). */
export function PlanText({ plan, text, roundId, status, advice, note, below }: PlanTextProps): ReactNode {
  return (
    <RichTextView
      text={text}
      headings={headings}
      emptyWords={(key) => emptyWords(key, status, plan.childName)}
      {...(note ? { note } : {})}
      below={(key) => (
        <>
          {key === 'K' && advice ? <ListedAdviceView plan={plan} advice={advice} /> : null}
          {key === 'K' && !advice ? <AdviceList plan={plan} roundId={roundId} /> : null}
          {below?.(key)}
        </>
      )}
    />
  );
}

function emptyWords(key: string, status: 'draft' | 'final', child: string): string {
  if (key === 'I' && status === 'draft')
    return `This stays blank in a draft, so that the family can say which school or college they would like for ${child}.`;
  if (key === 'K') return 'The plan is written from this advice:';
  if (key === 'J') return 'No personal budget is part of this plan.';
  if (key === 'C' || key === 'D') return 'No needs of this kind were found.';
  if (key === 'G' || key.startsWith('H')) return 'No provision of this kind is part of this plan.';
  return 'Nothing is written here.';
}

/** Section K as it was sent (reg 12(1)(k)); a link where this reader may open it. */
function ListedAdviceView({ plan, advice }: { plan: Plan; advice: readonly ListedAdvice[] }): ReactNode {
  const requestOf = new Map(plan.responses.map(({ request, advice: response }) => [response.id, request.id]));
  return (
    <ul className="section-k">
      {advice.map(({ adviceId, title, service, authors, on }) => {
        const requestId = requestOf.get(adviceId);
        const words = `${title}: ${service}`;
        return (
          <li key={adviceId}>
            {requestId ? <Link href={`/cases/${plan.caseId}/advice/${requestId}`}>{words}</Link> : words}
            {authors.length > 0 ? `, ${new Intl.ListFormat('en-GB').format(authors)}` : ''}, {dateWords(on)}
          </li>
        );
      })}
    </ul>
  );
}

/** Section K: the advice that the plan was written from, as far as this reader may open it. */
function AdviceList({ plan, roundId }: { plan: Plan; roundId: string }): ReactNode {
  const responses = responsesOf(plan, roundId);
  if (responses.length === 0) return null;
  return (
    <ul className="section-k">
      {responses.map(({ request, advice }) => (
        <li key={advice.id}>
          <Link href={`/cases/${plan.caseId}/advice/${request.id}`}>{request.body.service}</Link>,{' '}
          {advice.body.submittedBy.name}, {dateWords(advice.body.submittedAt.slice(0, 10))}
        </li>
      ))}
    </ul>
  );
}
