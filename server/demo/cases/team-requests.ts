import type { AdviceRequestBody } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { addDays, daysBetween, earlier } from '../../../shared/domain/statute/index.ts';
import { type Cast, type DemoTeam, refTo } from '../people/people.ts';
import type { Story } from '../stories.ts';
import type { Adviser } from './advisers.ts';

/** A team that is asked instead of one of its people, and how far it has come with allocating. */
export interface TeamAsked {
  team: DemoTeam;
  manager: PersonRef;
  /** Nobody is allocated yet. */
  awaiting: boolean;
}

/** In assessments that are gathering advice most services are asked as a team; the cast's own cases keep their people. */
export function teamAsked(
  adviser: Adviser,
  story: Story,
  cast: Cast,
  request: { askedOn: string; open: boolean; index: number; today: string },
): TeamAsked | null {
  const team = cast.teams.find(({ service }) => service === adviser.bank);
  const leader = team?.members.find(({ manager }) => manager);
  const person = cast.people.find(({ id }) => id === leader?.personId);
  if (!team || !person || story.turn || story.stage !== 'gathering advice') return null;
  const waited = daysBetween(request.askedOn, request.today);
  const awaiting = request.open && (waited < 15 || waited > 42 || request.index % 3 === 0);
  return { team, manager: refTo(person), awaiting };
}

/** When the manager allocated it: three days after the asking. */
export function allocationsOf(
  asked: TeamAsked | null,
  author: PersonRef,
  askedOn: string,
  today: string,
): Pick<AdviceRequestBody, 'allocations'> {
  if (!asked || asked.awaiting) return {};
  return { allocations: [{ on: earlier(addDays(askedOn, 3), today), by: asked.manager, to: [author] }] };
}

/** V2: the reminders that went out while the answer was waited for, on their days. */
export function remindersOf(
  to: readonly PersonRef[],
  request: { askedOn: string; dueOn: string; until: string; exempt: boolean },
): Pick<AdviceRequestBody, 'reminders'> {
  const { askedOn, dueOn, until, exempt } = request;
  const days = [
    { on: addDays(askedOn, 28), why: 'four weeks' as const },
    { on: addDays(dueOn, 1), why: 'overdue' as const },
  ];
  const gone = days.filter(({ on, why }) => on <= until && !(exempt && why === 'overdue'));
  return gone.length === 0 || to.length === 0 ? {} : { reminders: gone.map((one) => ({ ...one, to: [...to] })) };
}
