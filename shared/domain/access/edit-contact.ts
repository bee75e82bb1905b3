import { type DocumentRule, refuse } from '../documents/index.ts';
import { coordinates } from './access-to.ts';
import { partsOf } from './parts.ts';

/** N1: a person's address and phone are written by that person, or by the co-ordinator of the case. */
export const editContact: DocumentRule<'contact'> = ({ documentId, before, body }, { state, actor }) => {
  if (before && before.person.personId !== body.person.personId) return refuse('invalid', { field: 'person' });
  const own = body.person.personId === actor.personId;
  if (!own && !coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  // Whose it is stands fast: only the co-ordinator's first entry says a name.
  const person = before?.person ?? (own ? { personId: actor.personId, name: actor.name } : body.person);
  const document = { id: documentId, caseId: state.caseId, kind: 'contact' as const, body: { ...body, person } };
  return { ok: true, documents: [document], events: [] };
};
