import { type CaseParts, partiesOf, partsOf } from '../../shared/domain/access/index.ts';
import type { CaseState, DocumentFacts, Facts, HubFacts } from '../../shared/domain/documents/index.ts';
import type { Db } from './ports.ts';
import { visibleToPerson } from './visible-to.ts';

/** A case in hand: its state as it stands, with what this transaction has decided already. */
export interface OpenCase {
  readonly caseId: string;
  /** As it stands now; taken anew after each change. */
  readonly state: CaseState;
  /** The state sorted by kind; made anew after a change. */
  parts(): CaseParts;
  /** The ids of the documents that this person sees now. */
  seenBy(personId: string): ReadonlySet<string>;
  /** Takes in a document as it is next. With the very same facts object, nothing has to be worked out anew. */
  put(document: DocumentFacts): void;
  /** Takes in what the hub knows of people who were named only now. */
  learn(hub: HubFacts): void;
}

interface FactsRow {
  id: string;
  case_id: string;
  revision: string;
  facts: Facts;
}

/** Reads the facts of all documents of these cases. */
export async function readFacts(db: Db, caseIds: readonly string[]): Promise<Map<string, Map<string, DocumentFacts>>> {
  const cases = new Map(caseIds.map((caseId) => [caseId, new Map<string, DocumentFacts>()]));
  const rows = await db<FactsRow[]>`
    SELECT id, case_id, revision, facts FROM document WHERE case_id = ANY(${caseIds as string[]}::uuid[])`;
  for (const { id, case_id, revision, facts } of rows) cases.get(case_id)?.set(id, { id, revision, facts });
  return cases;
}

/** The people, settings and teams that the documents of a case name. */
export function partiesIn(documents: ReadonlyMap<string, DocumentFacts>) {
  return partiesOf([...documents.values()].map((document) => document.facts));
}

/** Takes a case in hand. */
export function openCase(
  caseId: string,
  documents: Map<string, DocumentFacts>,
  hub: HubFacts,
  today: string,
): OpenCase {
  let state: CaseState = { caseId, documents, hub };
  let parts: CaseParts | null = null;
  const seen = new Map<string, ReadonlySet<string>>();
  const forget = () => {
    parts = null;
    seen.clear();
  };
  const opened: OpenCase = {
    caseId,
    get state() {
      return state;
    },
    parts() {
      parts ??= partsOf(state);
      return parts;
    },
    seenBy(personId) {
      const known = seen.get(personId);
      if (known) return known;
      const now = new Set(visibleToPerson(opened.parts(), personId, today).map(({ documentId }) => documentId));
      seen.set(personId, now);
      return now;
    },
    put(document) {
      const same = documents.get(document.id)?.facts === document.facts;
      documents.set(document.id, document);
      if (!same) forget();
    },
    learn(facts) {
      state = { caseId, documents, hub: facts };
      forget();
    },
  };
  return opened;
}
