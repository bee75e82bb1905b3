import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PassageSource, RichTextNode } from '../../../shared/domain/documents/index.ts';
import { ChangedWords } from '../advice/index.ts';
import type { Plan, Response } from './use-plan.ts';

/** The response that a passage came from, and its heading there; null when this person may not read it. */
export function originOf(plan: Plan, source: PassageSource): { response: Response; heading: string } | null {
  const response = plan.responses.find(({ advice }) => advice.id === source.adviceId);
  if (!response) return null;
  const section = (response.advice.body.text.content ?? []).find((one) => holds(one, source.adviceBlockId));
  const key = String(section?.attrs?.key ?? '');
  return { response, heading: response.headings.find((one) => one.key === key)?.title ?? '' };
}

const holds = (node: RichTextNode, id: string): boolean =>
  node.attrs?.id === id || (node.content ?? []).some((one) => holds(one, id));

/** Where a passage came from, with its words as they stood there beside the words of now. */
export function WhereFrom({ plan, source, now }: { plan: Plan; source: PassageSource; now: string }): ReactNode {
  const origin = originOf(plan, source);
  if (!origin) return null;
  const { request, advice } = origin.response;
  const changed = now.trim().replace(/\s+/g, ' ') !== source.excerpt;
  return (
    <div className="where-from small">
      <p>
        From <Link href={`/cases/${plan.caseId}/advice/${request.id}`}>{request.body.service}</Link>,{' '}
        {advice.body.submittedBy.name}
        {origin.heading ? `, under “${origin.heading}”` : ''}.
        {changed ? ' The words have been changed since:' : ' The words are the same.'}
      </p>
      {changed ? (
        <dl className="then-and-now">
          <div>
            <dt>In the advice</dt>
            <dd>{source.excerpt}</dd>
          </div>
          <div>
            <dt>In the plan</dt>
            <dd>
              <ChangedWords before={source.excerpt} after={now.trim().replace(/\s+/g, ' ')} />
            </dd>
          </div>
        </dl>
      ) : null}
    </div>
  );
}
