import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseRule,
  type CaseState,
  type CaseworkEvent,
  type HubDocument,
  type Refusal,
  type RoundBody,
  type RuleContext,
  refuse,
  stateAfter,
} from '../documents/index.ts';
import { type AskForAdvice, askForAdvice } from './ask-for-advice.ts';

/** How one of the three agreed that existing advice is enough: on which day, and how they said so. */
export type Agreement = NonNullable<RoundBody['reused']>[number]['agreements']['family'];

/** What is done about one line of the set. */
export type SetLine = { line: string; name: string } & (
  | { does: 'ask'; ask: Omit<AskForAdvice, 'roundId'> }
  | { does: 'leave out'; reason: string }
  | {
      does: 'use existing';
      documentId: string;
      what: string;
      agreements: { adviser: Agreement; authority: Agreement; family: Agreement };
    }
);

export interface AskForSet {
  roundId: string;
  /** The lines that the law proposes for this child, and nothing has been done about yet. */
  proposed: readonly string[];
  lines: readonly SetLine[];
}

/**
 * Reg 6(1), V1: the co-ordinator asks for the whole set of advice in one go, all of it or nothing. Each proposed line is
 * asked for, left out with a reason that is kept, or answered by existing advice; that only when its author, the authority
 * and the family have all agreed that it is enough, each with date and how (reg 6(4)).
 * Refuses, with the `line`: not-allowed, not-found, round-closed, incomplete (a proposed line is missing, or a reason),
 * not-agreed, date-in-future, and whatever asking refuses (already-asked, no-manager).
 */
export const askForSet: CaseRule<AskForSet> = (input, context) => {
  const { state, actor } = context;
  const parts = partsOf(state);
  if (!coordinates(parts, actor.personId)) return refuse('not-allowed');
  const round = parts.rounds.get(input.roundId);
  if (!round) return refuse('not-found');
  if (round.closedOn !== null) return refuse('round-closed');
  const missing = input.proposed.find((id) => !input.lines.some(({ line }) => line === id));
  if (missing !== undefined) return refuse('incomplete', { line: missing });
  for (const line of input.lines) {
    const refusal = unfit(line, input.roundId, context);
    if (refusal) return at(refusal, line);
  }
  const asked = askEach(input, context);
  if (!asked.ok) return asked;
  const kept = keptOn(round, input.lines, context);
  const documents: HubDocument[] = kept
    ? [{ id: input.roundId, caseId: state.caseId, kind: 'round', body: kept }, ...asked.documents]
    : asked.documents;
  if (documents.length === 0) return refuse('incomplete', { line: '' });
  return { ok: true, documents, events: asked.events };
};

const at = (refusal: Refusal, { line }: SetLine): Refusal => ({ ...refusal, detail: { ...refusal.detail, line } });

/** Why a line can't stand as it is; asking is judged by its own rule. */
function unfit(line: SetLine, roundId: string, { state, today }: RuleContext): Refusal | null {
  if (line.does === 'leave out') return line.reason.trim() ? null : refuse('incomplete', { field: 'reason' });
  if (line.does === 'ask') return null;
  if (!isExisting(line.documentId, roundId, state)) return refuse('not-found', { field: 'documentId' });
  for (const who of ['adviser', 'authority', 'family'] as const) {
    const { on, how } = line.agreements[who];
    if (!on || !how.trim()) return refuse('not-agreed', { field: who });
    if (on > today) return refuse('date-in-future', { field: who });
  }
  return null;
}

/** A file that is no part of somebody's draft, or a response of an earlier round. */
function isExisting(documentId: string, roundId: string, { documents }: CaseState): boolean {
  const facts = documents.get(documentId)?.facts;
  if (facts?.kind === 'advice') return facts.roundId !== roundId;
  if (facts?.kind !== 'file') return false;
  return facts.draftId === null || documents.get(facts.draftId)?.facts.kind === 'request';
}

type Asked = { ok: true; documents: HubDocument[]; events: CaseworkEvent[] } | Refusal;

/** Asks line by line, each seeing what the lines before it asked: nobody is asked twice. */
function askEach({ roundId, lines }: AskForSet, context: RuleContext): Asked {
  const documents: HubDocument[] = [];
  const events: CaseworkEvent[] = [];
  for (const one of lines) {
    if (one.does !== 'ask') continue;
    const state = stateAfter(context.state, documents);
    const ruling = askForAdvice({ ...one.ask, roundId, line: one.line }, { ...context, state });
    if (!ruling.ok) return at(ruling, one);
    documents.push(...ruling.documents);
    events.push(...ruling.events);
  }
  return { ok: true, documents, events };
}

/** What the round keeps besides the requests: who was left out and why, and which advice was used again. Null for nothing. */
function keptOn(round: RoundBody, lines: readonly SetLine[], { actor, today }: RuleContext): RoundBody | null {
  const by = { personId: actor.personId, name: actor.name };
  const leftOut = lines.flatMap((one) =>
    one.does === 'leave out' ? [{ line: one.line, name: one.name, reason: one.reason.trim(), on: today, by }] : [],
  );
  const reused = lines.flatMap((one) => {
    if (one.does !== 'use existing') return [];
    const { line, name, documentId, what, agreements } = one;
    return [{ line, name, documentId, what, agreements, on: today, by }];
  });
  if (leftOut.length + reused.length === 0) return null;
  return {
    ...round,
    ...(leftOut.length > 0 ? { leftOut: [...(round.leftOut ?? []), ...leftOut] } : {}),
    ...(reused.length > 0 ? { reused: [...(round.reused ?? []), ...reused] } : {}),
  };
}
