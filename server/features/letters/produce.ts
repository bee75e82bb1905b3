import type { Sql } from 'postgres';
import type { Authority } from '../../../shared/api/hub.ts';
import type { LetterDelivery, LetterRecipientShown, ProduceLetterRequest } from '../../../shared/api/letters.ts';
import { coordinates, partsOf } from '../../../shared/domain/access/index.ts';
import type { CaseState, LetterKind, Refusal } from '../../../shared/domain/documents/index.ts';
import { refuse } from '../../../shared/domain/documents/index.ts';
import { letterRecipients, produceLetters } from '../../../shared/domain/letters/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { Casework, Clock } from '../../ports.ts';
import { type Filled, fillIn, readParts } from './fill.ts';
import { deliveriesIn, waysTo } from './store.ts';

export interface ProducePorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
  authority: () => Promise<Authority>;
}

export type Produced = { ok: true; ids: string[] } | Refusal;

/** The case as its co-ordinator sees it; a refusal for everybody else. */
async function ownCase({ casework }: ProducePorts, actor: Actor, caseId: string): Promise<CaseState | Refusal> {
  const seen = await casework.visibleCase(caseId, actor);
  if (!seen) return refuse('not-found');
  return coordinates(partsOf(seen.state), actor.personId) ? seen.state : refuse('not-allowed');
}

/** G6: how the letters of a case reached their readers. */
export async function deliveriesFor(
  ports: ProducePorts,
  actor: Actor,
  caseId: string,
): Promise<{ ok: true; deliveries: LetterDelivery[] } | Refusal> {
  const state = await ownCase(ports, actor, caseId);
  return 'ok' in state ? state : { ok: true, deliveries: await deliveriesIn(ports.sql, caseId) };
}

/** N1: whom a letter can go to and how, for the co-ordinator to check before it does. */
export async function recipientsFor(
  ports: ProducePorts,
  actor: Actor,
  caseId: string,
  { kind, requestId }: { kind: LetterKind; requestId: string | null },
): Promise<{ ok: true; recipients: LetterRecipientShown[] } | Refusal> {
  const state = await ownCase(ports, actor, caseId);
  if ('ok' in state) return state;
  return { ok: true, recipients: await shownRecipients(ports, state, { kind, requestId }) };
}

/** N1, G6: whom a letter can go to in this state of the case, and how it would reach each. */
export async function shownRecipients(
  { sql, clock }: Pick<ProducePorts, 'sql' | 'clock'>,
  state: CaseState,
  about: { kind: LetterKind; requestId: string | null },
): Promise<LetterRecipientShown[]> {
  const found = letterRecipients(state, { ...about, today: clock.today() });
  const ways = await waysTo(
    sql,
    found.map(({ personId }) => personId),
  );
  return found.map((one) => ({ ...one, way: ways.get(one.personId) ?? 'post' }));
}

/** Fills the template in use (G4) for each of these people, who must be among those it can go to (N1). Nothing is stored. */
export async function fillLetters(
  ports: ProducePorts,
  actor: Actor,
  caseId: string,
  asked: Omit<ProduceLetterRequest, 'orderId'>,
): Promise<Filled> {
  const state = await ownCase(ports, actor, caseId);
  if ('ok' in state) return state;
  return fillIn(await readParts(ports, asked.kind), state, ports.clock.today(), asked);
}

/**
 * Produces a letter of a case for these people (G4, N1): stored as it is now, and on its way by e-mail or onto the list
 * to print and post in the same transaction (G2, G6). The same `orderId` twice makes one letter for each person, so that
 * a job that answers a decision can call it again.
 */
export async function produceLetter(
  ports: ProducePorts,
  actor: Actor,
  caseId: string,
  asked: ProduceLetterRequest,
): Promise<Produced> {
  const filled = await fillLetters(ports, actor, caseId, asked);
  if (!filled.ok) return filled;
  const { kind, requestId, orderId } = asked;
  const { templateVersion, letters } = filled;
  const outcome = await ports.casework.carryOut(caseId, actor, (context) =>
    produceLetters({ kind, requestId, templateVersion, letters, orderId }, context),
  );
  return outcome.ok ? { ok: true, ids: outcome.documents.map(({ id }) => id) } : outcome;
}
