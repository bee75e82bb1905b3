import { type CaseState, type DocumentFacts, factsOf } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import type { DeviceStore } from './store/device-store.ts';
import type { Row } from './store/row.ts';

/** What the rules may look at on a device: what this person holds of the case, and of the hub only the person. */
export function caseStateOf(caseId: string, rows: readonly Row[], actor: Actor): CaseState {
  const documents = new Map<string, DocumentFacts>();
  for (const row of rows) documents.set(row.id, { id: row.id, revision: row.revision ?? '', facts: factsOf(row.body) });
  for (const row of rows)
    if (row.body.kind === 'advice' && row.state === 'unsent') answer(documents, row.body.requestId, actor);
  return {
    caseId,
    documents,
    hub: {
      settingMembers: new Map(actor.settingId ? [[actor.settingId, [actor.personId]]] : []),
      teamMembers: new Map(actor.teamIds.map((teamId) => [teamId, [actor.personId]])),
      teamManagers: new Map(),
      suspended: new Set(),
      roles: new Map([[actor.personId, actor.role]]),
      graceDays: 60,
    },
  };
}

/** A response submitted here answers its request at once, as it will on the server. */
function answer(documents: Map<string, DocumentFacts>, requestId: string, actor: Actor): void {
  const request = documents.get(requestId);
  if (request?.facts.kind !== 'advice-request' || request.facts.state !== 'outstanding') return;
  if (!request.facts.authors.some((author) => author.personId === actor.personId)) return;
  documents.set(requestId, { ...request, facts: { ...request.facts, state: 'submitted' } });
}

/** Rows of the cases that are being written in, kept up to date, so that saving does not read a case anew each time. */
export class OpenCases {
  readonly #store: DeviceStore;
  readonly #open = new Map<string, Promise<Row[]>>();
  readonly #close = new Map<string, () => void>();

  constructor(store: DeviceStore) {
    this.#store = store;
  }

  rows(caseId: string): Promise<Row[]> {
    const open = this.#open.get(caseId);
    if (open) return open;
    const first = new Promise<Row[]>((resolve, reject) => {
      const subscription = this.#store.watch({ caseId }).subscribe({
        next: (rows) => {
          resolve(rows);
          this.#open.set(caseId, Promise.resolve(rows));
        },
        error: (fault) => {
          this.#open.delete(caseId);
          reject(fault);
        },
      });
      this.#close.set(caseId, () => subscription.unsubscribe());
    });
    this.#open.set(caseId, first);
    this.#closeOldest();
    return first;
  }

  #closeOldest(): void {
    const [oldest] = this.#close.keys();
    if (this.#close.size <= 3 || oldest === undefined) return;
    this.#close.get(oldest)?.();
    this.#close.delete(oldest);
    this.#open.delete(oldest);
  }

  close(): void {
    for (const close of this.#close.values()) close();
    this.#close.clear();
    this.#open.clear();
  }
}
