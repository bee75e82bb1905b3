import type {
  ConsultationBody,
  ConsultationReplyBody,
  PlanAnswerBody,
  PlanBody,
  PlanComment,
  SettingWish,
} from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { abigail, aCase, type CaseBuilder, idOf, jane, larkfield, refOf, sam } from './a-case.ts';
import { aPlan, line, posysPlan, posysTies } from './a-plan.ts';

/** Draft 1 of Posy's plan, served on 20 November 2026: answers are due by 4 December. */
export const draftPlan = (one: CaseBuilder, change: Partial<PlanBody> = {}): PlanBody => ({
  kind: 'plan',
  roundId: one.id('assessment'),
  text: posysPlan(),
  ties: posysTies,
  status: 'draft',
  version: 1,
  sentBy: refOf(jane),
  served: { on: '2026-11-20', by: 'post' },
  answerBy: '2026-12-04',
  ...change,
});

/** The final plan, which names Larkfield in section I. */
export function finalPlan(one: CaseBuilder, change: Partial<PlanBody> = {}): PlanBody {
  const whole = posysPlan();
  const placed = aPlan({ I: [line('i-1', larkfield.name)] }).content?.find(({ attrs }) => attrs?.key === 'I');
  const content = whole.content?.map((section) => (section.attrs?.key === 'I' ? (placed ?? section) : section));
  return draftPlan(one, {
    text: { ...whole, content } as PlanBody['text'],
    status: 'final',
    served: { on: '2026-12-10', by: 'hub' },
    answerBy: null,
    ...change,
  });
}

/** Posy's case with draft 1 of the plan (`draft`) with her mother, who has access, and her father. */
export const withTheFamily = (name?: string): CaseBuilder => {
  const one = aCase(name).granted('mother', abigail);
  return one.put('draft', draftPlan(one)).case({
    stage: 'draft with the family',
    events: [
      { type: 'request received', on: '2026-09-01' },
      { type: 'decided to assess', on: '2026-10-05' },
      { type: 'decided to issue a plan', on: '2026-11-19' },
      { type: 'draft plan served', on: '2026-11-20' },
    ],
  });
};

export const comment = (sectionKey: string, words: string, change: Partial<PlanComment> = {}): PlanComment => ({
  id: idOf('comment', sectionKey, words),
  sectionKey,
  right: false,
  words,
  reply: null,
  ...change,
});

export const wish = (name: string, change: Partial<SettingWish> = {}): SettingWish => ({
  id: idOf('wish', name),
  name,
  type: 'special school',
  reasons: 'She would be with her cousin.',
  reply: null,
  ...change,
});

export const planAnswer = (
  one: CaseBuilder,
  change: Partial<PlanAnswerBody> = {},
  by: Actor = abigail,
): PlanAnswerBody => ({
  kind: 'plan-answer',
  planId: one.id('draft'),
  roundId: one.id('assessment'),
  state: 'draft',
  whose: refOf(by),
  typedBy: refOf(by),
  via: 'hub',
  agrees: null,
  comments: [comment('B', 'She joins words at home.')],
  wishes: [],
  shared: false,
  receivedOn: null,
  ...change,
});

/** The same, as it was received on 30 November. */
export const sentAnswer = (
  one: CaseBuilder,
  change: Partial<PlanAnswerBody> = {},
  by: Actor = abigail,
): PlanAnswerBody => planAnswer(one, { state: 'sent', receivedOn: '2026-11-30', ...change }, by);

/** Larkfield is consulted on 23 November 2026: its answer is due on 8 December. */
export const consultation = (one: CaseBuilder, change: Partial<ConsultationBody> = {}): ConsultationBody => ({
  kind: 'consultation',
  roundId: one.id('assessment'),
  planId: one.id('draft'),
  setting: larkfield,
  child: { firstName: 'Posy', lastName: 'Fenwick', birthDate: '2019-03-14', yearGroup: 'Year 2' },
  answerId: null,
  question: 'Could Posy start in January?',
  askedOn: '2026-11-23',
  askedBy: refOf(jane),
  dueOn: '2026-12-08',
  state: 'asked',
  answeredOn: null,
  ...change,
});

export const consultationReply = (
  one: CaseBuilder,
  change: Partial<ConsultationReplyBody> = {},
  by: Actor = sam,
): ConsultationReplyBody => ({
  kind: 'consultation-reply',
  consultationId: one.id('consultation'),
  state: 'draft',
  canMeet: true,
  grounds: [],
  passages: [{ id: idOf('passage'), words: 'We have a place in the resource base.' }],
  typedBy: refOf(by),
  via: 'hub',
  receivedOn: null,
  ...change,
});
