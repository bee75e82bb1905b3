import type { CaseBody, CaseEvent } from '../documents/index.ts';
import {
  adviceProgress,
  type Course,
  courseOf,
  dayInWords,
  isFamilyLimit,
  type KeyDate,
  keyDates,
  type RequestFacts,
  representationsEndOn,
  whyOver,
} from '../statute/index.ts';
import type { StepTray, Tray } from './trays.ts';

/** What places a case: an outline of its document is enough, on a device and on the server. */
export type CaseToPlace = Pick<CaseBody, 'stage' | 'events' | 'exemptions' | 'quiet'>;

/** The date that a case is sorted by: what the law asks next of the authority, or of those it has asked. */
export interface Due {
  /** 'Decide whether to assess', 'Advice from four people'. */
  name: string;
  legalDate: string;
  /** The last working day on or before the legal date. */
  actBy: string;
  state: 'late' | 'exempt' | 'open';
  /** Days to the legal date; negative when it has passed. */
  daysLeft: number;
}

/** Where a case lies on its co-ordinator's desk, and why. */
export interface Place {
  /** Null while no assessment goes on: before a request, after a plan or a refusal. */
  tray: StepTray | null;
  /** One sentence for a person: what this case waits for. */
  reason: string;
  due: Due | null;
  /** A legal date of the authority, or of somebody it has asked, has passed, and nothing excuses it. */
  overdue: boolean;
  /** Services whose advice is waited for, the first due first. */
  waitingFor: string[];
  /** It belongs on a desk: the case is not closed. */
  live: boolean;
  /** N9: all automatic mail of the case is stopped: nothing in it is counted as overdue. */
  quiet: boolean;
}

const closed: readonly CaseBody['stage'][] = ['not assessed', 'no plan', 'withdrawn', 'ceased'];

/**
 * G1: the one rule for which tray of the desk a case lies in, from what has happened in it (`events`), what is recorded
 * (`exemptions`) and who was asked; with its reason and its date. The device and the server ask the same rule.
 */
export function placeOf(
  { stage, events, exemptions, quiet = false }: CaseToPlace,
  requests: readonly RequestFacts[],
  today: string,
): Place {
  const course = courseOf(events);
  const dates = keyDates({ events, exemptions, requests, today });
  // A draft that was served leaves the plan to issue, even when one adviser has never answered.
  const open = dates.filter((date) => isOurs(date) && (date.step !== 'advice' || course.draftServed === null));
  const late = open.some(({ state }) => state === 'late');
  const { tray, reason } = stepOf({ stage, events, course, requests, today, next: open[0] ?? null });
  const waiting = requests
    .filter(({ state }) => state === 'outstanding')
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1));
  return {
    tray,
    reason: quiet ? 'All automatic mail of this case is stopped. Read the case before you do anything in it.' : reason,
    due: dueOf(open[0]),
    overdue: late && !quiet,
    waitingFor: tray === 'waiting for advice' ? [...new Set(waiting.map(({ service }) => service))] : [],
    live: !closed.includes(stage),
    quiet,
  };
}

/** Whether a case lies in this tray. */
export function liesIn({ tray, overdue, live }: Pick<Place, 'tray' | 'overdue' | 'live'>, asked: Tray): boolean {
  if (asked === 'all') return live;
  return asked === 'overdue' ? overdue : tray === asked;
}

/** A dated duty that is still to do. Limits of the family are nobody's work here. */
const isOurs = (date: KeyDate): boolean =>
  date.doneOn === null && date.state !== 'not needed' && date.legalDate !== null && !isFamilyLimit(date);

function dueOf(date: KeyDate | undefined): Due | null {
  if (!date?.legalDate) return null;
  const state = date.state === 'late' || date.state === 'exempt' ? date.state : 'open';
  return {
    name: date.name,
    legalDate: date.legalDate,
    actBy: date.actBy ?? date.legalDate,
    state,
    daysLeft: date.daysLeft ?? 0,
  };
}

interface Standing {
  stage: CaseBody['stage'];
  events: readonly CaseEvent[];
  course: Course;
  requests: readonly RequestFacts[];
  today: string;
  next: KeyDate | null;
}

function stepOf(standing: Standing): { tray: StepTray | null; reason: string } {
  const { course, stage } = standing;
  if (course.received === null || whyOver(course) !== null || closed.includes(stage))
    return { tray: null, reason: standing.next ? `${standing.next.name}.` : 'Nothing is due in this case.' };
  if (course.draftServed !== null) return afterDraft(standing);
  if (course.decidedToAssess === null)
    return {
      tray: 'decide whether to assess',
      reason: `Decide whether to assess, and tell the family. The request was received on ${dayInWords(course.received)}.`,
    };
  return whileAssessing(standing);
}

function whileAssessing({ requests, course }: Standing): { tray: StepTray; reason: string } {
  const { asked, sent, complete } = adviceProgress(requests);
  if (complete)
    return {
      tray: 'drafting',
      reason: `All the advice has come (${sent} of ${asked}). Write the draft plan, or tell the family that there will be no plan.`,
    };
  const decided = `It was decided on ${dayInWords(course.decidedToAssess ?? '')} to assess.`;
  return {
    tray: 'waiting for advice',
    reason: asked === 0 ? `Ask for advice: nobody has been asked yet. ${decided}` : `Advice: ${sent} of ${asked} in.`,
  };
}

/** A draft may be served again: the family's days are counted from the last one. */
function afterDraft({ stage, events, course, today }: Standing): { tray: StepTray; reason: string } {
  const served = events.reduce((last, { type, on }) => (type === 'draft plan served' && on > last ? on : last), '');
  const until = representationsEndOn(served > (course.draftServed ?? '') ? served : (course.draftServed ?? served));
  if (today <= until && stage !== 'finalising the plan')
    return { tray: 'with the family', reason: `The family has until ${dayInWords(until)} to answer the draft plan.` };
  return {
    tray: 'ready to issue',
    reason:
      today <= until
        ? 'The family has answered. Finish the plan and issue it.'
        : `The family’s days to answer ended on ${dayInWords(until)}. Finish the plan and issue it.`,
  };
}
