import { describe, expect, test } from 'vitest';
import { bodyBefore, refused, type StepContext, typed } from '../../../../client/device/replication/transitions.ts';
import type { Row } from '../../../../client/device/store/row.ts';
import { OwnDraft } from '../../../../client/features/requests/own/own-draft.ts';
import { asDraft, ownState } from '../../../../client/features/requests/own/own-state.ts';
import type { RefusalCode, RequestBody } from '../../../../shared/domain/documents/index.ts';
import { editRequest, emptyRequest } from '../../../../shared/domain/requests/index.ts';
import { aCase, idOf, nadia, refOf } from '../../../builders/a-case.ts';
import { answersOf } from '../../../builders/a-request.ts';
import { asActor } from '../../../builders/rule-context.ts';

const draft: RequestBody = { ...emptyRequest('hub', refOf(nadia)), ...answersOf() };
const withWords = (words: string): Partial<RequestBody> => ({
  needs: [{ area: 'cognition and learning', words, by: '' }],
});

/** One draft in hand over a store that answers when the test lets it. */
function desk() {
  const state = { refuse: null as RefusalCode | null, gate: Promise.resolve(), unsaved: false, running: 0, most: 0 };
  const written: { body: RequestBody; madeFrom: RequestBody }[] = [];
  const told: (RefusalCode | null)[] = [];
  const own = new OwnDraft(draft, {
    write: async (body, madeFrom) => {
      state.running += 1;
      state.most = Math.max(state.most, state.running);
      await state.gate;
      state.running -= 1;
      if (state.refuse) return { ok: false, code: state.refuse };
      written.push({ body, madeFrom });
      return { ok: true };
    },
    unsaved: (unsaved) => {
      state.unsaved = unsaved;
    },
    refused: (code) => told.push(code),
  });
  return { state, written, told, own };
}

describe('a request that is written with an account', () => {
  test('O2: words that the device did not take are not taken for stored: they are written with the next', async () => {
    const { state, written, told, own } = desk();
    own.change(withWords('Reading'));
    state.refuse = 'invalid';
    expect(await own.save()).toBe('invalid');
    expect([state.unsaved, told]).toEqual([true, ['invalid']]);
    state.refuse = null;
    expect(await own.save()).toBeNull();
    expect(written).toEqual([{ body: { ...draft, ...withWords('Reading') }, madeFrom: draft }]);
    expect([state.unsaved, told]).toEqual([false, ['invalid', null]]);
  });

  test('O2: it is written one after another, each made from what was stored before', async () => {
    const { state, written, own } = desk();
    let open = (): void => {};
    state.gate = new Promise((resolve) => {
      open = resolve;
    });
    const first = own.change(withWords('Read'));
    const saving = own.save();
    await Promise.resolve();
    const second = own.change(withWords('Reading'));
    const both = Promise.all([saving, own.save()]);
    open();
    await both;
    expect(state.most).toBe(1);
    expect(written).toEqual([
      { body: first, madeFrom: draft },
      { body: second, madeFrom: first },
    ]);
    expect(state.unsaved).toBe(false);
  });

  test('O4: after the device refused to send it, the next letter is a draft and sends nothing', async () => {
    const { state, written, own } = desk();
    state.refuse = 'incomplete';
    expect(await own.end('submitted')).toBe('incomplete');
    state.refuse = null;
    own.change(withWords('More'));
    await own.save();
    expect(written.map(({ body }) => body.state)).toEqual(['draft']);
  });

  test('R3: once the device took it as sent, nothing is written over it', async () => {
    const { written, own } = desk();
    own.change(withWords('All'));
    await own.end('submitted');
    own.change(withWords('Too late'));
    await own.save();
    expect(written.map(({ body }) => body.state)).toEqual(['submitted']);
    expect(written[0]?.madeFrom).toEqual(draft);
  });
});

const since = '2026-11-23T14:02:00.000Z';
const sent: RequestBody = { ...draft, state: 'submitted', basis: 'request', sentAt: since, receivedOn: '2026-11-23' };

describe('what its author reads of it', () => {
  test('O4: a refused request says so with its reason, and not that it goes by itself', () => {
    const piece = { state: 'needs you', since, code: 'invalid', words: 'Not in the right form.' } as const;
    expect(ownState({ body: sent, piece })).toEqual({
      icon: 'needs',
      heading: 'Your request has not been sent',
      line: 'Not sent: Not in the right form.',
    });
    expect(ownState({ body: draft, piece }).line).toBe('Draft. Not taken: Not in the right form.');
  });

  test('O2: without a connection it waits, with one it is being sent', () => {
    const line = (piece: Parameters<typeof ownState>[0]['piece']) => ownState({ body: sent, piece }).line;
    expect(line({ state: 'waiting to send', since })).toBe('Waits for a connection');
    expect(line({ state: 'saved on this device', at: since })).toBe('Being sent');
    expect(line({ state: 'sending', since })).toBe('Being sent');
    expect(ownState({ body: draft, piece: { state: 'waiting to send', since } }).line).toBe('Draft');
  });
});

describe('a request that the hub refused', () => {
  const id = idOf('request');
  const caseId = idOf('row');
  let operations = 0;
  const step: StepContext = {
    now: since,
    me: refOf(nadia),
    newOperationId: () => `operation ${++operations}`,
    inDoubt: () => false,
    replaced: () => {},
  };
  const made = (body: RequestBody) => ({ id, caseId, body, bytes: 'none' as const });
  const refusedRow = (before: Row | null): Row => {
    const row = typed(before, made(sent), step);
    const operationId = row.unsent?.operationId ?? '';
    const result = { operationId, status: 'refused', code: 'invalid', detail: null, keptForAuthority: false } as const;
    const after = refused(row, result as never, step);
    if (typeof after === 'string') throw new Error(after);
    return after;
  };
  const noRow = { caseId, documents: new Map(), hub: aCase().state().hub };
  const rule = (before: Row) =>
    editRequest(
      { documentId: id, before: bodyBefore(before) as RequestBody | null, body: asDraft(sent) },
      { ...asActor(nadia, aCase()), state: noRow },
    );

  test('O4: it is opened again as a draft with all its words, also when the hub had it as a draft before', () => {
    const received: Row = { ...typed(null, made(draft), step), state: 'received', revision: 'first', unsent: null };
    for (const before of [refusedRow(null), refusedRow(received)]) {
      expect(before.state).toBe('refused');
      expect(rule(before)).toMatchObject({ ok: true, documents: [{ body: draft }] });
      const reopened = typed(before, made(asDraft(sent)), step);
      expect(reopened).toMatchObject({ state: 'unsent', refusal: null, base: before.base, body: draft });
    }
  });

  test('R3: what the hub has taken, or may take, is judged as it stands', () => {
    const onItsWay = typed(
      { ...typed(null, made(draft), step), state: 'received', revision: 'first' },
      made(sent),
      step,
    );
    expect(rule(onItsWay)).toMatchObject({ ok: false, code: 'never-changes' });
  });
});
