import { factsOf } from './facts.ts';
import type { Facts, FactsOf, HubDocument, Kind } from './kinds.ts';

/** One document of a case as rules and `visible-to` see it: without its long texts. */
export interface DocumentFacts {
  id: string;
  revision: string;
  facts: Facts;
}

/** What the hub knows of people and settings that bears on a case: memberships and standing of today. */
export interface HubFacts {
  /** Accounts of each setting that is named in the case: setting id → person ids. */
  settingMembers: ReadonlyMap<string, readonly string[]>;
  /** Members of each team that is named in the case: team id → person ids. */
  teamMembers: ReadonlyMap<string, readonly string[]>;
  /** Designated managers among them: team id → person ids (V3). */
  teamManagers: ReadonlyMap<string, readonly string[]>;
  /** Persons whose account is suspended (A5, A6). */
  suspended: ReadonlySet<string>;
  /** Roles of all persons named in the case. */
  roles: ReadonlyMap<string, string>;
  /** Days that access stays after the end of a round (A2); 60 unless the authority sets another. */
  graceDays: number;
}

/** Everything a rule may look at: the whole case on the server, what this person holds of it on a device. */
export interface CaseState {
  caseId: string;
  documents: ReadonlyMap<string, DocumentFacts>;
  hub: HubFacts;
}

/** All documents of one kind in a case, with their ids. */
export function ofKind<K extends Kind>(state: CaseState, kind: K): { id: string; facts: FactsOf<K> }[] {
  const found: { id: string; facts: FactsOf<K> }[] = [];
  for (const document of state.documents.values())
    if (document.facts.kind === kind) found.push({ id: document.id, facts: document.facts as FactsOf<K> });
  return found;
}

/** One document's facts if it is there and of that kind. */
export function factsById<K extends Kind>(state: CaseState, kind: K, id: string): FactsOf<K> | null {
  const facts = state.documents.get(id)?.facts;
  return facts?.kind === kind ? (facts as FactsOf<K>) : null;
}

/** The case as it will stand with these documents; nothing is stored. */
export function stateAfter(state: CaseState, documents: readonly HubDocument[]): CaseState {
  const next = new Map(state.documents);
  for (const { id, body } of documents) next.set(id, { id, revision: '', facts: factsOf(body) });
  return { ...state, documents: next };
}
