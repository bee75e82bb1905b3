import { describe, expect, it } from 'vitest';
import { type StepContext, typed } from '../../../client/device/replication/transitions.ts';
import type { Row } from '../../../client/device/store/row.ts';
import type { AdviceDraftBody, Body } from '../../../shared/domain/documents/index.ts';
import { doc, p, section } from '../../builders/rich-text.ts';

const draft = (mine: string, theirs: string): Body => ({
  kind: 'advice-draft',
  requestId: 'request',
  roundId: 'round',
  text: doc(section('who', p('a', mine), p('b', theirs))),
  attachments: [],
});
const row: Row = {
  id: 'draft',
  caseId: 'case',
  kind: 'advice-draft',
  state: 'received',
  revision: 'revision',
  until: null,
  bytes: 'none',
  body: draft('mine', 'Anneke'),
  base: null,
  at: '2026-11-23T08:00:00.000Z',
  by: 'anneke',
  unsent: null,
  sent: null,
  refusal: null,
  offers: null,
  history: [],
};
const step: StepContext = {
  now: '2026-11-23T09:00:00.000Z',
  me: { personId: 'ros', name: 'Ros Penhale' },
  newOperationId: () => 'operation',
  inDoubt: () => false,
  replaced: () => {},
};
const made = (body: Body, madeFrom?: Body) => ({
  id: 'draft',
  caseId: 'case',
  bytes: 'none' as const,
  body,
  ...(madeFrom ? { madeFrom } : {}),
});
const textOf = (found: Row) => (found.body as AdviceDraftBody).text;

describe('what is typed on an older text', () => {
  it('O3: words of others that reached the device meanwhile are merged, not written over', () => {
    const next = typed(row, made(draft('typed', 'theirs'), draft('mine', 'theirs')), step);
    expect(textOf(next)).toEqual((draft('typed', 'Anneke') as AdviceDraftBody).text);
    expect(next.base).toEqual(row.body);
    expect(next).not.toHaveProperty('madeFrom');
  });

  it('O2: without an older text the document becomes what was given', () => {
    expect(textOf(typed(row, made(draft('typed', 'theirs')), step))).toEqual(
      (draft('typed', 'theirs') as AdviceDraftBody).text,
    );
  });
});
