import { lastDayAfterAnswer, partsOf } from '../access/index.ts';
import {
  type CaseBody,
  type CaseState,
  ofKind,
  type Refusal,
  type RoundBody,
  type RuleContext,
  type Stage,
} from '../documents/index.ts';
import { type KeyDate, keyDates } from '../statute/index.ts';
import { type RecordDecision, recordDecision } from './record-decision.ts';
import { toldOf } from './told.ts';

/** What recording a decision will do, to be checked before it is done. */
export interface Effect {
  stage: Stage;
  /** Names of people and settings that get an e-mail. */
  told: string[];
  /** Dates that run from then on, and are still to be met. */
  dates: KeyDate[];
  /** Who was asked and is not needed any more: their access ends at once. */
  released: string[];
  /** Who has answered, and the last day on which they see the case; null when nobody's access gets an end. */
  answered: { names: string[]; until: string } | null;
}

/** The rule is asked, nothing is stored: what it would do in words that a person can check (G1, G2, A2). */
export function effectOf(input: RecordDecision, context: RuleContext): { ok: true; effect: Effect } | Refusal {
  const ruling = recordDecision(input, context);
  if (!ruling.ok) return ruling;
  const body = ruling.documents.find((one) => one.kind === 'case')?.body as CaseBody;
  const closed = ruling.documents.find((one) => one.kind === 'round' && (one.body as RoundBody).closedOn !== null);
  const { state, today } = context;
  const { grants, released, answered } = toldOf(partsOf(state), input.type, closed?.id ?? null, today);
  const until = closed ? lastDayAfterAnswer(closed.body as RoundBody, state.hub.graceDays) : null;
  const names = (all: readonly { facts: { to: { name: string } } }[]): string[] => [
    ...new Set(all.map(({ facts }) => facts.to.name)),
  ];
  const kept = names(grants);
  const outsiders = (all: Parameters<typeof names>[0]): string[] => names(all).filter((name) => !kept.includes(name));
  return {
    ok: true,
    effect: {
      stage: body.stage,
      told: [...new Set([...kept, ...names(released), ...names(answered)])],
      dates: openDates(body, state, today),
      released: outsiders(released),
      answered: until !== null && outsiders(answered).length > 0 ? { names: outsiders(answered), until } : null,
    },
  };
}

function openDates({ events, exemptions }: CaseBody, state: CaseState, today: string): KeyDate[] {
  const requests = ofKind(state, 'advice-request').map(({ id, facts }) => ({ ...facts, id }));
  const dates = keyDates({ events, exemptions, requests, today });
  return dates.filter(
    ({ doneOn, state: how, legalDate }) => doneOn === null && how !== 'not needed' && legalDate !== null,
  );
}
