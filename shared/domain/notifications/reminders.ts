import { isOutstanding, managersOf, partsOf } from '../access/index.ts';
import { type AdviceRequestBody, type CaseState, ofKind, type ReminderKind } from '../documents/index.ts';
import { mailStopped, wasStoppedOn } from '../restricted/index.ts';
import { addDays, requestDate } from '../statute/index.ts';
import { coordinatorsOf, writersOf } from './recipients.ts';

/** V2: days after the day of asking on which the first reminder goes. */
export const reminderAfterDays = 28;

/** In which part somebody is reminded: who writes, who manages the team, or who has to find somebody to ask. */
export type RemindedAs = 'author' | 'manager' | 'coordinator';

/** A reminder that is due today, and everybody it is for. Whether each had it already is not known here. */
export interface ReminderDue {
  requestId: string;
  kind: ReminderKind;
  /** The day on which it falls due. */
  on: string;
  to: ReadonlyMap<string, RemindedAs>;
}

/**
 * V2: the reminders that are due in a case today, from its facts alone: for each outstanding request the one of its newest
 * day that has come, so that nothing is missed and nothing stale is sent when days went by. This is the one place that
 * decides whether a case sends reminders by itself. N9: a case whose automatic mail is stopped has none, and what fell due
 * while it was stopped is not sent afterwards (`remindersHeldBack` lists it).
 */
export function remindersDue(state: CaseState, today: string): ReminderDue[] {
  if (mailStopped(state)) return [];
  return remindersOn(state, today).filter(({ on }) => !wasStoppedOn(state, on));
}

/** N9: the reminders that would be due, and did not go because mail was stopped on their day or is stopped now. */
export const remindersHeldBack = (state: CaseState, today: string): ReminderDue[] =>
  remindersOn(state, today).filter(({ on }) => wasStoppedOn(state, on));

function remindersOn(state: CaseState, today: string): ReminderDue[] {
  const parts = partsOf(state);
  const exemptions = ofKind(state, 'case')[0]?.facts.exemptions ?? [];
  return parts.requests.flatMap(({ id, facts: request }) => {
    if (!isOutstanding(request, parts.rounds.get(request.roundId))) return [];
    const kind = kindOn(request, today);
    // A recorded exemption makes it "exempt", not late (reg 8): nobody is told that it is overdue.
    const exempt = requestDate({ ...request, id }, { exemptions, today }).state === 'exempt';
    if (kind === null || (kind === 'overdue' && exempt)) return [];
    const on = dayOf(request, kind);
    const to = recipientsOf(request, state, on);
    return to.size === 0 ? [] : [{ requestId: id, kind, on, to }];
  });
}

/** The day of a reminder: 28 days after the day of asking, and the first day after the legal date. */
const dayOf = ({ askedOn, dueOn }: AdviceRequestBody, kind: ReminderKind): string =>
  kind === 'four weeks' ? addDays(askedOn, reminderAfterDays) : addDays(dueOn, 1);

function kindOn(request: AdviceRequestBody, today: string): ReminderKind | null {
  if (today >= dayOf(request, 'overdue')) return 'overdue';
  return today >= dayOf(request, 'four weeks') ? 'four weeks' : null;
}

/**
 * Those who write and the team's designated managers. Whoever was told of the request on that day or later has just read
 * its date. When nobody is left who could be told, the co-ordinator is: somebody else has to be asked.
 */
function recipientsOf(request: AdviceRequestBody, state: CaseState, day: string): Map<string, RemindedAs> {
  const writers = writersOf(request, state);
  const managers = request.to.type === 'team' ? managersOf(state.hub, request.to.teamId) : [];
  const to = new Map<string, RemindedAs>();
  if (writers.length + managers.length === 0) for (const id of coordinatorsOf(state)) to.set(id, 'coordinator');
  for (const id of managers) to.set(id, 'manager');
  for (const id of writers) {
    if (toldOn(request, id) < day) to.set(id, 'author');
    else to.delete(id);
  }
  return to;
}

/** The day on which somebody learnt that the answer is theirs to write: of the asking, or of their allocation (V3). */
function toldOn({ askedOn, allocations = [] }: AdviceRequestBody, personId: string): string {
  let [told, writes] = [askedOn, false];
  for (const { on, to } of allocations) {
    const among = to.some((one) => one.personId === personId);
    if (among && !writes) told = on;
    writes = among;
  }
  return told;
}
