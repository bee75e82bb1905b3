import { randomUUID } from 'node:crypto';
import { Engine } from '../../client/device/replication/engine.ts';
import { writeRow } from '../../client/device/replication/writer.ts';
import { MemoryStore } from '../../client/device/store/memory-store.ts';
import type { Body } from '../../shared/domain/documents/index.ts';
import { type HubServer, Line } from '../doubles/hub-server.ts';
import { PlainOutbox } from '../doubles/plain-outbox.ts';
import { id } from './device-rows.ts';

/** A device in memory on a line to a server. `restart` keeps its store and loses its memory. */
export function aDevice(server: HubServer, store = new MemoryStore(), outbox = new PlainOutbox()) {
  const line = new Line(server);
  const clock = { now: Date.parse('2026-11-23T09:00:00.000Z') };
  const engine = new Engine({
    store,
    outbox,
    transport: line,
    me: { personId: server.personId, name: 'Ana' },
    clock: () => clock.now,
    newId: randomUUID,
    bytesOf: async (fileId) => {
      const bytes = outbox.files.get(fileId);
      return bytes ? { type: 'image/jpeg', bytes } : null;
    },
    report: () => undefined,
    breathe: async () => undefined,
    pullLimit: 2,
    slice: 1,
  });
  return {
    store,
    outbox,
    line,
    clock,
    engine,
    sync: () => engine.round(),
    type: (documentId: string, body: Body, caseId = id(500)) =>
      writeRow(
        { store, outbox, doubts: engine.doubts, step: () => engine.step() },
        { id: documentId, caseId, body, bytes: body.kind === 'file' ? 'to send' : 'none' },
      ),
    typeOn: (madeFrom: Body, documentId: string, body: Body, caseId = id(500)) =>
      writeRow(
        { store, outbox, doubts: engine.doubts, step: () => engine.step() },
        { id: documentId, caseId, body, bytes: 'none', madeFrom },
      ),
    row: async (documentId: string) => (await store.read([documentId])).get(documentId) ?? null,
    restart: () => aDevice(server, store, outbox),
  };
}
