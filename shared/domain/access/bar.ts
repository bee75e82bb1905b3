import { type BarBody, type CaseRule, factsById, refuse } from '../documents/index.ts';
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

/**
 * N1: the co-ordinator lets a person read again what they were kept from; who did it, when and why stays with the bar.
 * Nobody lifts what they themselves are kept from. Doing it again changes nothing. Refuses: not-allowed, not-found.
 */
export const liftBar: CaseRule<{ barId: string; reason: string }> = ({ barId, reason }, { state, actor, today }) => {
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const found = factsById(state, 'bar', barId);
  if (!found) return refuse('not-found');
  if (found.personId === actor.personId) return refuse('not-allowed');
  if (found.lifted) return { ok: true, documents: [], events: [] };
  const body: BarBody = { ...found, lifted: { on: today, by: { personId: actor.personId, name: actor.name }, reason } };
  return { ok: true, documents: [{ id: barId, caseId: state.caseId, kind: 'bar', body }], events: [] };
};
