import { type BarBody, type CaseRule, refuse } from '../documents/index.ts';
import { coordinates } from './access-to.ts';
import { partsOf } from './parts.ts';
import { barredFrom } from './role-reach.ts';

/**
 * N1: the co-ordinator keeps one person from one document, whatever else gives access. Doing it again changes nothing.
 * Refuses: not-allowed, not-found.
 */
export const bar: CaseRule<{ personId: string; documentId: string; reason: string }> = (input, context) => {
  const { state, actor, today, newId } = context;
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  if (!state.documents.has(input.documentId)) return refuse('not-found');
  if (barredFrom(state, input.personId).has(input.documentId)) return { ok: true, documents: [], events: [] };
  const barredBy = { personId: actor.personId, name: actor.name };
  const body: BarBody = { kind: 'bar', ...input, barredOn: today, barredBy };
  return { ok: true, documents: [{ id: newId(), caseId: state.caseId, kind: 'bar', body }], events: [] };
};
