import { judge } from '../../shared/domain/casework/index.ts';
import { type Body, type FileBody, fileTypes, type RefusalCode } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { caseStateOf, type OpenCases } from './case-states.ts';
import type { Files } from './files.ts';
import type { OpenDevice } from './port.ts';
import type { Doubts } from './replication/doubts.ts';
import { again, bodyBefore, type Made, type StepContext, setAside } from './replication/transitions.ts';
import { writeRow } from './replication/writer.ts';
import type { Saving } from './saving.ts';
import type { Storage } from './storage.ts';

type Written = { ok: true } | { ok: false; code: RefusalCode };
type NewFile = Parameters<OpenDevice['addFile']>[2];

export interface WritingPorts {
  storage: Storage;
  actor: Actor;
  files: Files;
  cases: OpenCases;
  doubts: Doubts;
  saving: Saving;
  step(): StepContext;
  today(): string;
  /** Something is to be sent. */
  written(): void;
  /** Something sealed is to be delivered. */
  left(): void;
}

/** A rule said no to something that answers with more than yes or no. */
export class Refused extends Error {
  readonly code: RefusalCode;
  constructor(code: RefusalCode) {
    super(`refused: ${code}`);
    this.code = code;
  }
}

/** What a person writes on this device: judged by the rule of its kind, stored with its sealed copy, handed to replication. */
export class Writing {
  readonly #ports: WritingPorts;

  constructor(ports: WritingPorts) {
    this.#ports = ports;
  }

  /** The rule is asked each time that saving is tried: it reads the case from the same storage. */
  write(caseId: string, documentId: string, body: Body, madeFrom?: Body): Promise<Written> {
    const made: Made = { id: documentId, caseId, body, bytes: 'none', ...(madeFrom ? { madeFrom } : {}) };
    return this.#save(documentId, () => this.#judgeAndWrite(made));
  }

  async addFile(caseId: string, draftId: string | null, file: NewFile): Promise<string> {
    const id = crypto.randomUUID();
    const body = await this.#fileBody(draftId, file);
    const { files, storage } = this.#ports;
    const saved = await this.#save(id, async () => {
      const ruled = await this.#judge({ id, caseId, body, bytes: 'to send' });
      if (!ruled.ok) return ruled;
      await files.put(id, caseId, file);
      await storage.outbox.keepFile(id, file.bytes);
      return this.#judgeAndWrite({ id, caseId, body, bytes: 'to send' });
    });
    if (!saved.ok) throw new Refused(saved.code);
    return id;
  }

  async #fileBody(draftId: string | null, { name, type, bytes, alt }: NewFile): Promise<FileBody> {
    if (!(type in fileTypes)) throw new Refused('invalid');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource));
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const { personId, name: author } = this.#ports.actor;
    const known = { type: type as FileBody['type'], bytes: bytes.length, sha256, addedBy: { personId, name: author } };
    return { kind: 'file', draftId, name, alt, ...known };
  }

  async #save(documentId: string, work: () => Promise<Written>): Promise<Written> {
    const saved = await this.#ports.saving.save(documentId, work);
    if (saved.ok) this.#ports.written();
    return saved;
  }

  async #judgeAndWrite(made: Made): Promise<Written> {
    const { storage, doubts, step, left } = this.#ports;
    const ports = { store: storage.store, outbox: storage.outbox, doubts, step };
    const ruled = await this.#judge(made);
    const isGone = async () => made.madeFrom && !(await storage.store.read([made.id])).has(made.id);
    if (!ruled.ok && !(await isGone())) return ruled;
    const row = await writeRow(ports, ruled.ok ? { ...made, body: ruled.body } : made);
    if (!row) left();
    return { ok: true };
  }

  async #judge({ id, caseId, body }: Made): Promise<{ ok: true; body: Body } | { ok: false; code: RefusalCode }> {
    const { cases, actor, today } = this.#ports;
    const rows = await cases.rows(caseId);
    const row = rows.find((one) => one.id === id);
    const before = bodyBefore(row);
    const others = rows.filter((one) => one.revision !== null || (one.id !== id && one.state !== 'refused'));
    const state = caseStateOf(caseId, others, actor);
    const moment = { today: today(), now: new Date().toISOString(), newId: () => crypto.randomUUID() };
    const ruling = judge({ documentId: id, before, body }, { state, actor, ...moment });
    if (!ruling.ok) return { ok: false, code: ruling.code };
    return { ok: true, body: ruling.documents.find((one) => one.id === id)?.body ?? body };
  }

  async setAside(documentId: string): Promise<void> {
    const { storage, step } = this.#ports;
    const now = step();
    const rows = await storage.store.change([documentId], (row) => (row ? setAside(row, now) : 'keep'));
    await storage.outbox.keep(rows);
  }

  /** Refused changes go back into the queue; a file whose bytes were refused has nothing else to send. */
  async queueRefused(): Promise<void> {
    const { storage, step } = this.#ports;
    const now = step();
    const refused = (await storage.store.find({ unfinished: true })).filter((row) => row.state === 'refused');
    const ids = refused.map((row) => row.id);
    const rows = await storage.store.change(ids, (row) => {
      if (row?.state !== 'refused') return 'keep';
      return row.unsent ? again(row, now) : { ...row, state: 'received', refusal: null };
    });
    await storage.outbox.keep(rows);
  }
}
