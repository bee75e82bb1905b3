import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { SealedOutbox } from '../../../client/device/outbox/sealed-outbox.ts';
import { fromBase64 } from '../../../client/device/store/base64.ts';
import type { Row } from '../../../client/device/store/row.ts';
import type { Deposit, DepositAnswer } from '../../../shared/sync/deposit.ts';
import type { Change } from '../../../shared/sync/protocol.ts';
import { makeSealingKeys, unseal } from '../../../shared/sync/sealing.ts';
import { aRow, draft, id } from '../../builders/device-rows.ts';

let keys: Awaited<ReturnType<typeof makeSealingKeys>>;
let sent: { credential: string; deposits: Deposit[] }[];
let answer: (deposits: Deposit[]) => DepositAnswer | null;
let outbox: SealedOutbox;
let outboxes = 0;
let name: string;

const open = () =>
  new SealedOutbox(async (credential, deposits) => {
    sent.push({ credential, deposits });
    return answer(deposits);
  }, name);
beforeEach(async () => {
  name = `outbox-${++outboxes}`;
  keys = await makeSealingKeys();
  sent = [];
  answer = (deposits) => ({ received: deposits.map((piece) => piece.id), device: 'known' });
  outbox = open();
  await outbox.ownedBy(keys.publicKey, 'credential');
});

const unsent = (n: number, words: string, operation = n + 60): Row =>
  aRow(n, {
    state: 'unsent',
    body: draft({ a: words }),
    base: draft({ a: 'before' }),
    unsent: { operationId: id(operation), typedAt: '2026-11-23T10:00:00.000Z', since: '2026-11-23T10:00:00.000Z' },
  });
const opened = (piece: Deposit) =>
  unseal(keys.privateKey, piece, { enc: fromBase64(piece.enc), sealed: fromBase64(piece.sealed) });
const changes = async () =>
  Promise.all(
    sent
      .flatMap((one) => one.deposits)
      .map(async (piece) => JSON.parse(new TextDecoder().decode(await opened(piece))) as Change),
  );

describe('the sealed outbox', () => {
  test('O6: what is unsent can be opened with the server’s private key, as the change that would have been pushed', async () => {
    await outbox.keep([unsent(1, 'the only copy')]);
    await outbox.deliver('all');
    expect(await changes()).toEqual([
      {
        operationId: id(61),
        documentId: id(1),
        caseId: id(500),
        baseRevision: id(1001),
        typedAt: '2026-11-23T10:00:00.000Z',
        offered: false,
        body: draft({ a: 'the only copy' }),
      },
    ]);
    expect(sent[0]?.credential).toBe('credential');
  });

  test('O6: nothing in it can be opened on the device, and another key opens nothing', async () => {
    await outbox.keep([unsent(1, 'secret words')]);
    await outbox.deliver('all');
    const piece = sent[0]?.deposits[0] as Deposit;
    const bytes = fromBase64(piece.sealed);
    expect(new TextDecoder('latin1').decode(bytes)).not.toContain('secret');
    const other = await makeSealingKeys();
    await expect(unseal(other.privateKey, piece, { enc: fromBase64(piece.enc), sealed: bytes })).rejects.toThrow();
    await expect(
      unseal(keys.privateKey, { ...piece, id: id(9) }, { enc: fromBase64(piece.enc), sealed: bytes }),
    ).rejects.toThrow();
  });

  test('O6: newer words take the place of older ones; a change in doubt stays beside the newer', async () => {
    await outbox.keep([unsent(1, 'one', 61)]);
    await outbox.keep([unsent(1, 'one two', 62)]);
    expect(await outbox.count()).toBe(1);
    const sentBefore = {
      operationId: id(62),
      baseRevision: id(1001),
      body: draft({ a: 'one two' }),
      typedAt: '2026-11-23T10:00:00.000Z',
      offered: false,
    };
    await outbox.keep([{ ...unsent(1, 'one two three', 63), sent: sentBefore }]);
    await outbox.deliver('all');
    expect((await changes()).map((change) => change.operationId).sort()).toEqual([id(62), id(63)]);
  });

  test('O6: the sealed copy of a refused change stays; that of a received one goes', async () => {
    const refusal = { code: 'round-closed', detail: {}, keptForAuthority: false, at: 'x' } as const;
    await outbox.keep([{ ...unsent(1, 'refused'), state: 'refused', refusal }, unsent(2, 'sent')]);
    await outbox.keep([aRow(2)]);
    expect([...(await outbox.documentIds())]).toEqual([id(1)]);
  });

  test('O6: nothing sealed is left of a document that the hub has and that leaves the device', async () => {
    await outbox.keep([unsent(1, 'told in confidence'), unsent(2, 'another')]);
    await outbox.received([id(1)]);
    expect([...(await outbox.documentIds())]).toEqual([id(2)]);
  });

  test('O6: without an owner it delivers what is there; what the server has not acknowledged stays', async () => {
    await outbox.keep([unsent(1, 'one'), unsent(2, 'two')]);
    await outbox.keepFile(id(3), new Uint8Array([1, 2, 3]));
    outbox.close();
    const locked = open();
    answer = (deposits) => ({ received: deposits.slice(0, 1).map((piece) => piece.id), device: 'lost' });
    expect(await locked.deliver('all')).toEqual({ left: 2, device: 'lost' });
    answer = () => null;
    expect(await locked.deliver('all')).toEqual({ left: 2, device: null });
    answer = (deposits) => ({ received: deposits.map((piece) => piece.id), device: 'known' });
    expect(await locked.deliver('all')).toEqual({ left: 0, device: 'known' });
    const file = sent.flatMap((one) => one.deposits).find((piece) => piece.type === 'file') as Deposit;
    expect(await opened(file)).toEqual(new Uint8Array([1, 2, 3]));
  });

  test('O6, SYNC-14: however much there is, what was typed on a change in doubt goes in one request with it', async () => {
    const sentBefore = (n: number) => ({
      operationId: id(n + 200),
      baseRevision: id(1001),
      body: draft({ a: 'in doubt' }),
      typedAt: '2026-11-23T10:00:00.000Z',
      offered: false,
    });
    // A single piece first, so that a request is full in the middle of a pair.
    const pairs = Array.from({ length: 60 }, (_, index) => index + 300);
    await outbox.keep([
      unsent(299, 'alone', 400),
      ...pairs.map((n) => ({ ...unsent(n, 'newer'), sent: sentBefore(n) })),
    ]);
    await outbox.deliver('all');
    expect(sent.length).toBeGreaterThan(1);
    for (const { deposits } of sent) {
      const operations = new Set(deposits.map((piece) => piece.id));
      for (const n of pairs) expect(operations.has(id(n + 200))).toBe(operations.has(id(n + 60)));
    }
  });

  test('A6: only what was released is delivered while the device is open', async () => {
    await outbox.keep([unsent(1, 'stays'), unsent(2, 'goes')]);
    await outbox.release([id(2)]);
    expect(await outbox.deliver('released')).toEqual({ left: 0, device: 'known' });
    expect((await changes()).map((change) => change.documentId)).toEqual([id(2)]);
    expect(await outbox.count()).toBe(1);
  });
});
