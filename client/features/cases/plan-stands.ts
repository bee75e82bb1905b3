import { representationsEndOn } from '../../../shared/domain/statute/index.ts';
import { dateWords, distanceWords, longDateWords } from '../../ui/dates.ts';
import { assessing, type CaseView } from './case-view.ts';

/** Ways of service in words: 'Sent by post'. */
export const servedWords = { hub: 'in the hub', 'e-mail': 'by e-mail', post: 'by post', hand: 'by hand' } as const;

/** "Draft 2 of the plan", "Final plan": what a plan that was sent is called. */
export const whichPlan = ({ status, version }: { status: 'draft' | 'final'; version: number }): string =>
  status === 'draft' ? `Draft ${version} of the plan` : 'Final plan';

/** Where the plan of a case stands, in one or two sentences for anybody who sees the case (G1). */
export function planStands(view: CaseView, today: string): string[] {
  const { body } = view;
  const last = (type: (typeof body.events)[number]['type']): string | null =>
    body.events.findLast((event) => event.type === type)?.on ?? null;
  const waiting = view.plans.find((plan) => plan.piece.state !== 'received' && plan.piece.state !== 'needs you');
  if (waiting)
    return [
      `${whichPlan(waiting.body)} is ready. It goes by itself when this device is online, and it is served ${waiting.body.served.by === 'hub' ? 'on the day it reaches the hub' : 'as you recorded'}.`,
    ];
  if (!assessing.includes(body.stage)) return ended(view, last('final plan issued'));
  const draftOn = last('draft plan served');
  if (draftOn) return withFamily(view, draftOn, today);
  return beingWritten(view);
}

function ended({ body, plans }: CaseView, issued: string | null): string[] {
  if (issued === null) return ['There is no plan.'];
  const kept = plans.some((plan) => plan.body.status === 'final');
  return [`The final plan was issued on ${dateWords(issued)}.`, ...(kept ? [] : [`${notKept(body.stage)}`])];
}
const notKept = (stage: string): string =>
  stage === 'ceased' ? 'The plan has ceased.' : 'It was issued before the hub kept plans, so it cannot be read here.';

function withFamily(view: CaseView, servedOn: string, today: string): string[] {
  const until =
    view.plans.find((plan) => plan.body.status === 'draft')?.body.answerBy ?? representationsEndOn(servedOn);
  const sent = `The draft plan was sent to the family on ${dateWords(servedOn)}.`;
  const answers =
    today <= until
      ? `Answers are due by ${longDateWords(until)} (${distanceWords(until, today)}).`
      : `The time to answer it ended on ${dateWords(until)}. The final plan comes next.`;
  return [sent, answers];
}

function beingWritten(view: CaseView): string[] {
  const who = view.body.coordinator?.name ?? 'The SEND team';
  if (view.planDraft || view.body.stage === 'drafting the plan') {
    const begun = view.planDraft ? `The plan is being drafted by ${who}.` : `${who} writes the plan next.`;
    return [begun, `${view.sent} of ${view.asked} pieces of advice are in.`];
  }
  if (view.body.stage === 'gathering advice')
    return ['The plan has not been begun.', `${view.sent} of ${view.asked} pieces of advice are in.`];
  return ['The plan has not been begun. It is written when there has been an assessment.'];
}

/** Whether the co-ordinator may begin a plan: an assessment is in progress, and none has been begun. */
export const mayBeginPlan = (view: CaseView): boolean =>
  view.roundId !== null &&
  view.round?.type === 'assessment' &&
  view.planDraft === null &&
  assessing.includes(view.body.stage);
