import type { Sql } from 'postgres';
import type { Authority } from '../../../shared/api/hub.ts';
import type { LetterRecipientShown, ProduceLetterRequest } from '../../../shared/api/letters.ts';
import { coordinates, partsOf } from '../../../shared/domain/access/index.ts';
import type { CaseState, LetterKind, Refusal } from '../../../shared/domain/documents/index.ts';
import { letterWords, refuse } from '../../../shared/domain/documents/index.ts';
import {
  type FilledLetter,
  type LetterPlace,
  letterData,
  letterRecipients,
  produceLetters,
} from '../../../shared/domain/letters/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { Casework, Clock } from '../../ports.ts';
import { fill, letterSettings, templateInUse } from '../templates/index.ts';
import { waysTo } from './store.ts';

export interface ProducePorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
  authority: () => Promise<Authority>;
}

/** What has to be recorded or entered before the letter can be made, in a sentence. */
export interface NotReady {
  ok: false;
  code: 'letter-not-ready';
  missing: string;
}
export type Produced = { ok: true; ids: string[] } | Refusal | NotReady;
export type Filled = { ok: true; templateVersion: number; letters: FilledLetter[] } | Refusal | NotReady;

/** The case as its co-ordinator sees it; a refusal for everybody else. */
async function ownCase({ casework }: ProducePorts, actor: Actor, caseId: string): Promise<CaseState | Refusal> {
  const seen = await casework.visibleCase(caseId, actor);
  if (!seen) return refuse('not-found');
  return coordinates(partsOf(seen.state), actor.personId) ? seen.state : refuse('not-allowed');
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
  const found = letterRecipients(state, { kind, requestId, today: ports.clock.today() });
  const ways = await waysTo(
    ports.sql,
    found.map(({ personId }) => personId),
  );
  return { ok: true, recipients: found.map((one) => ({ ...one, way: ways.get(one.personId) ?? 'post' })) };
}

/** Fills the template in use (G4) for each of these people, who must be among those it can go to (N1). Nothing is stored. */
export async function fillLetters(
  ports: ProducePorts,
  actor: Actor,
  caseId: string,
  { kind, to, reasons, requestId }: Omit<ProduceLetterRequest, 'orderId'>,
): Promise<Filled> {
  const state = await ownCase(ports, actor, caseId);
  if ('ok' in state) return state;
  const today = ports.clock.today();
  const possible = new Map(letterRecipients(state, { kind, requestId, today }).map((one) => [one.personId, one]));
  const [template, place] = await Promise.all([templateInUse(ports.sql, kind), placeOf(ports, today)]);
  const letters: FilledLetter[] = [];
  for (const personId of new Set(to)) {
    const recipient = possible.get(personId);
    if (!recipient) return refuse('not-found');
    if (recipient.held !== null) return refuse('not-allowed');
    const { name, address } = recipient;
    const facts = letterData(kind, state, { ...place, recipient: { name, address } }, { reasons, requestId });
    if (!facts.ok) return { ok: false, code: 'letter-not-ready', missing: facts.missing };
    const { title, blocks } = fill(template.source, facts.data);
    letters.push({ personId, title: title || letterWords[kind].name, blocks, data: facts.data });
  }
  return { ok: true, templateVersion: template.version, letters };
}

async function placeOf({ sql, authority }: ProducePorts, today: string): Promise<Omit<LetterPlace, 'recipient'>> {
  const [{ name, email, phone }, { address, ...services }] = await Promise.all([authority(), letterSettings(sql)]);
  return { authority: { name, address: address || null, email: email || null, phone: phone || null }, services, today };
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
