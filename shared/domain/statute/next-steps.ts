import { adviceProgress, requestDate } from './advice-dates.ts';
import { keyDates } from './clock.ts';
import { courseOf, whyOver } from './course.ts';
import { adviserSteps } from './next-steps-adviser.ts';
import { familySteps } from './next-steps-family.ts';
import { staffSteps } from './next-steps-staff.ts';
import {
  type CaseForSteps,
  type DraftForSteps,
  type NextStep,
  noDraft,
  type Reader,
  type RequestForSteps,
  type Situation,
} from './situation.ts';

/**
 * G1: what happens next in a case and by when, in the words of the reader: families read what it means for them,
 * advisers what they are asked for, staff what the law asks of the authority. What the reader has to do comes first.
 */
export function nextSteps(
  facts: CaseForSteps,
  requests: readonly RequestForSteps[],
  today: string,
  reader: Reader,
  draft: DraftForSteps = noDraft,
): NextStep[] {
  const staff = reader.role === 'coordinator' || reader.role === 'administrator';
  if (facts.quiet && !staff) return quietSteps(facts, reader);
  const situation = { ...situationOf(facts, requests, today, reader), draft };
  const steps =
    reader.role === 'family' ? familySteps(situation) : staff ? staffSteps(situation) : adviserSteps(situation);
  return [...steps.filter((step) => step.who === 'you'), ...steps.filter((step) => step.who !== 'you')];
}

/** N9: in a quiet case nothing is asked of the family, and an adviser asks before going on. */
function quietSteps({ coordinator }: CaseForSteps, { role }: Reader): NextStep[] {
  if (role === 'family') return [];
  const sentence = `Please speak to ${coordinator?.name ?? 'the SEND team'} before you do anything more in this case.`;
  return [{ who: 'you', sentence, by: null, late: false, ruleId: null }];
}

function situationOf(
  facts: CaseForSteps,
  requests: readonly RequestForSteps[],
  today: string,
  reader: Reader,
): Omit<Situation, 'draft'> {
  const course = courseOf(facts.events);
  const over = whyOver(course) !== null;
  const waiting = requests
    .map((request) => ({
      request,
      date: requestDate(request, { exemptions: facts.exemptions, today }, over),
      mine: isMine(request, reader),
    }))
    .filter(({ date }) => date.doneOn === null && date.state !== 'not needed');
  return {
    course,
    child: facts.child.knownAs ?? facts.child.firstName,
    coordinator: facts.coordinator?.name ?? 'The co-ordinator',
    allocated: facts.coordinator !== null,
    today,
    over,
    dates: new Map(keyDates({ ...facts, requests, today }).map((date) => [date.step, date])),
    progress: adviceProgress(requests),
    waiting,
  };
}

/** Asked by name, as an author, or as the reader's setting. Which member answers for a team is in `authors`. */
function isMine(request: RequestForSteps, reader: Reader): boolean {
  if (request.authors.some((author) => author.personId === reader.personId)) return true;
  if (request.to.type === 'person') return request.to.personId === reader.personId;
  return request.to.type === 'setting' && request.to.settingId === reader.settingId;
}
