import type { HubDocument } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { changeCases } from './change-cases.ts';
import type { SyncPorts } from './ports.ts';

/** A case that is made as a whole: its first document is of kind `case`. */
export interface NewCase {
  caseId: string;
  documents: readonly HubDocument[];
}

/** Makes cases with all their documents and feeds, in one transaction: for imports, the demo and tests. No reactions act. */
export async function makeCases(ports: SyncPorts, cases: readonly NewCase[], by: Actor): Promise<void> {
  const caseIds = cases.map(({ caseId }) => caseId);
  await changeCases(ports, { caseIds, newCases: caseIds }, (work) => {
    for (const { documents } of cases) work.accept(documents, [], { actor: by, typedAt: null, operationId: null });
  });
}
