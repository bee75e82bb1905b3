import { type CaseState, factsOf, type Kind } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';

/** The documents of one kind among those of a case. */
export const heldOf = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

/** A case as this reader holds it, for rules that look at documents alone. */
export function heldState(documents: readonly LocalDocument[], caseId: string): CaseState {
  const facts = documents.map((one) => [one.id, { id: one.id, revision: '', facts: factsOf(one.body) }] as const);
  const hub = { settingMembers: new Map(), teamMembers: new Map(), teamManagers: new Map(), roles: new Map() };
  return { caseId, documents: new Map(facts), hub: { ...hub, suspended: new Set<string>(), graceDays: 0 } };
}
