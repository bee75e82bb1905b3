import type { Exemption } from '../documents/index.ts';
import type { ClockFacts, KeyDate, KeyDateState, RequestDate, RequestFacts } from './key-date.ts';
import { ruleInForce } from './rules.ts';
import { inDays, standingOf, standingSentence } from './standing.ts';
import { actBy } from './working-days.ts';

/**
 * V1, reg 8: one request's own date. `over`: the assessment has closed, so that nobody waits for an answer any more.
 * A withdrawn request is not needed.
 */
export function requestDate(
  request: RequestFacts,
  facts: { exemptions: readonly Exemption[]; today: string },
  over = false,
): RequestDate {
  const rule = ruleInForce('advice', request.askedOn);
  const legalDate = request.dueOn;
  const doneOn = request.state === 'submitted' ? request.submittedOn : null;
  const exemptions = facts.exemptions.filter((one) => one.step === 'advice' && one.requestId === request.id);
  const standing = standingOf({ rule, start: request.askedOn, due: legalDate, doneOn, exemptions, today: facts.today });
  const notNeeded = request.state === 'withdrawn' || (over && doneOn === null);
  const open = { daysLate: standing.daysLate, daysLeft: standing.daysLeft };
  return {
    requestId: request.id,
    state: notNeeded ? 'not needed' : standing.state === 'open' ? 'now' : standing.state,
    legalDate,
    actBy: actBy(legalDate),
    doneOn,
    ...(notNeeded ? { daysLate: null, daysLeft: null } : open),
    why: {
      sentence: notNeeded
        ? 'An answer to this request is no longer needed.'
        : standingSentence(rule, legalDate, doneOn, standing),
      source: rule.source,
      ruleId: rule.id,
      start: { event: 'Advice asked', on: request.askedOn },
      length: rule.length,
      exemption: notNeeded ? null : standing.exemption,
    },
  };
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const inWords = (count: number): string => words[count] ?? String(count);
const people = (count: number): string => `${inWords(count)} ${count === 1 ? 'person' : 'people'}`;

/** Which of several requests speaks for the step: the worst that is still to do, else the worst that is done. */
const gravity: readonly RequestDate['state'][] = ['late', 'now', 'exempt', 'met late', 'done exempt', 'done'];

function speaker(dates: readonly RequestDate[]): RequestDate | undefined {
  const rank = (date: RequestDate) => gravity.indexOf(date.state);
  const todo = (date: RequestDate) => date.doneOn === null;
  return dates.toSorted((one, other) => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    // Still to do: the first to fall due. Done: the last that came.
    return todo(one) ? compare(one.legalDate, other.legalDate) : compare(other.doneOn ?? '', one.doneOn ?? '');
  })[0];
}
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** How far the advice has come. Withdrawn requests do not count. */
export interface AdviceProgress {
  asked: number;
  sent: number;
  /** Everybody who was asked has answered, and somebody was asked. */
  complete: boolean;
}

export function adviceProgress(requests: readonly RequestFacts[]): AdviceProgress {
  const counted = requests.filter((request) => request.state !== 'withdrawn');
  const sent = counted.filter((request) => request.state === 'submitted').length;
  return { asked: counted.length, sent, complete: counted.length > 0 && sent === counted.length };
}

/** The step "advice" of a case: all requests of the assessment together. */
export function adviceKeyDate(facts: ClockFacts, place: { current: boolean; over: string | null }): KeyDate {
  const { asked, sent, complete } = adviceProgress(facts.requests);
  const dates = facts.requests.map((request) => requestDate(request, facts, place.over !== null));
  const counted = dates.filter((date) => date.state !== 'not needed');
  const one = speaker(counted);
  const rule = ruleInForce('advice', facts.today);
  const base = {
    step: 'advice' as const,
    name: asked === 0 ? 'Advice' : `Advice from ${people(asked)}`,
    current: place.current,
    plannedOn: null,
    week: null,
  };
  if (one === undefined) {
    const state: KeyDateState = place.over !== null ? 'not needed' : place.current ? 'now' : 'next';
    const sentence = place.over ?? `${rule.words} Nobody has been asked for advice yet.`;
    const why = { sentence, source: rule.source, ruleId: rule.id, start: null, length: rule.length, exemption: null };
    return { ...base, state, legalDate: null, actBy: null, doneOn: null, daysLate: null, daysLeft: null, why };
  }
  const tally = complete
    ? `All ${inWords(asked)} have sent their advice.`
    : `${sent} of ${asked} have sent their advice.`;
  const { requestId: _id, why, ...date } = one;
  const doneOn = counted.every((each) => each.doneOn !== null)
    ? (counted
        .map((each) => each.doneOn ?? '')
        .toSorted()
        .at(-1) ?? null)
    : null;
  const late = one.state === 'late' ? ` The longest wait is ${inDays(one.daysLate ?? 0)} past its legal date.` : '';
  const sentence = `${asked === 1 ? '' : `${tally}${late} `}${why.sentence}`;
  return { ...base, ...date, doneOn, why: { ...why, sentence } };
}
