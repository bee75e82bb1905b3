import type { CaseEvent, Exemption, RoundBody } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { actBy, addDays, dateInWords } from '../../../shared/domain/statute/index.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';

/** Working days for what an office does; a request may arrive on any day. The cast keeps its exact days. */
export function dayOf(story: Story, today: string, daysAgo: number): string {
  const day = addDays(today, -daysAgo);
  return story.turn === 'idris' || story.turn === 'posy' || story.turn === 'tomasz' || daysAgo <= 1 ? day : actBy(day);
}

/** What happened, in order: the statutory clock makes every date from it. */
export function eventsOf(story: Story, today: string): CaseEvent[] {
  const events: CaseEvent[] = [];
  const add = (type: CaseEvent['type'], daysAgo: number | undefined): void => {
    if (daysAgo !== undefined) events.push({ type, on: dayOf(story, today, daysAgo), ...saidOf(type) });
  };
  events.push({ type: 'request received', on: addDays(today, -story.received) });
  if (!story.awaitingAllocation) add('family told of request', Math.max(0, story.received - 1));
  add('decided to assess', story.decided);
  add('decided not to assess', story.refused);
  add('mediation certificate issued', story.certificate);
  add('advice asked', story.asked);
  add('request withdrawn', story.withdrawn);
  add('draft plan served', story.draft);
  if (story.stage === 'finalising the plan') add('decided to issue a plan', story.draft);
  add('decided no plan', story.noPlan);
  add('final plan issued', story.final);
  for (const review of story.reviews ?? []) {
    add('review meeting held', review.meeting);
    add('review decided', review.decided);
    add('plan amended', review.amended);
  }
  add('review meeting held', story.review?.meeting);
  add('plan ceased', story.ceased);
  // A day that was moved to a working day never falls before what it follows.
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    if (before && event.on < before.on) event.on = before.on;
  }
  return events;
}

/** Who decided, and why, as the letter says it. */
function saidOf(type: CaseEvent['type']): Pick<CaseEvent, 'grounds' | 'decidedBy'> {
  const decidedBy = 'SEND panel';
  if (type === 'decided to assess' || type === 'decided to issue a plan') return { decidedBy };
  if (type === 'decided not to assess')
    return {
      decidedBy,
      grounds:
        'The school has begun support that fits the needs described, and it is too early to say that it does not help. The setting reviews it with the family next term.',
    };
  if (type === 'decided no plan')
    return {
      decidedBy,
      grounds: 'The advice shows needs that the school meets from its own resources, with the support it describes.',
    };
  return {};
}

export const eventDay = (events: readonly CaseEvent[], type: CaseEvent['type']): string | undefined =>
  events.findLast((event) => event.type === type)?.on;

/** The assessment as a round: from the decision to assess until it came to its end. */
export function assessmentRound(story: Story, events: readonly CaseEvent[]): RoundBody | null {
  const opened = eventDay(events, 'decided to assess') ?? eventDay(events, 'decided not to assess');
  if (opened === undefined) return null;
  const [outcome, closedOn] = endOf(story, events);
  return { kind: 'round', type: 'assessment', openedOn: opened, closedOn, outcome, invited: [] };
}

function endOf(story: Story, events: readonly CaseEvent[]): [RoundBody['outcome'], string | null] {
  const day = (type: CaseEvent['type']): string | null => eventDay(events, type) ?? null;
  if (story.withdrawn !== undefined) return ['withdrawn', day('request withdrawn')];
  if (story.refused !== undefined) return ['not assessed', day('decided not to assess')];
  if (story.noPlan !== undefined) return ['no plan', day('decided no plan')];
  if (story.final !== undefined) return ['plan issued', day('final plan issued')];
  return [null, null];
}

/** An exemption that the law allows on any date: a closure would need the school to have been asked while it was closed. */
export function exemptionFor(
  story: Story,
  about: {
    received: string;
    asked: string | undefined;
    child: string;
    requestId: string | null;
    recordedBy: PersonRef;
  },
  random: Random,
): Exemption | null {
  const { child, recordedBy } = about;
  if (story.exempt === undefined) return null;
  const base = { step: story.exempt, recordedBy, requestId: null };
  if (story.exempt === 'advice') return null;
  const from = addDays(about.received, story.exempt === 'final plan' ? 95 : random.int(4, 8));
  if (story.exempt === 'final plan') {
    const reason = `A parent of ${child} was seriously ill and in hospital. The family asked for more time to answer the draft plan, and was told on ${dateInWords(addDays(from, 2))}.`;
    return {
      ...base,
      ground: 'exceptional circumstances',
      from,
      to: addDays(from, 40),
      reason,
      recordedOn: addDays(from, 2),
    };
  }
  const to = addDays(from, 32);
  const reason = `The family was abroad from ${dateInWords(from)} to ${dateInWords(to)} to look after a grandmother, and ${child} with them. The family was told on ${dateInWords(addDays(from, 3))}.`;
  return { ...base, ground: 'absent from the area', from, to, reason, recordedOn: addDays(from, 3) };
}
