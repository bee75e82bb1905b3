import { expect, test } from 'vitest';
import { planPlace } from '../../../../client/features/plans/plan-place.ts';
import type { PlanDraftBody, RichText } from '../../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import { emptyPlan, insertPassage } from '../../../../shared/domain/plans/index.ts';
import { aPlan, line } from '../../../builders/a-plan.ts';
import { memoryDevice } from '../../../doubles/memory-device.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const jane: Actor = { personId: id(11), name: 'Jane Holt', role: 'coordinator', settingId: null, teamIds: [] };
const words = 'Posy does not yet join two words. She leaves the room.';

/** A plan into which a passage is being put: nothing is stored of it yet. */
function begun() {
  const device = memoryDevice(jane, '2026-11-23');
  const body: PlanDraftBody = { kind: 'plan-draft', roundId: id(4), text: emptyPlan(), sources: [], ties: [] };
  device.receive(id(1), id(300), body);
  const place = planPlace(device, id(1), id(300));
  const passage = { adviceId: id(60), blocks: [line('adv-1', words)] };
  const put = insertPassage(body.text, { sectionKey: 'B', after: null }, passage, () => 'new-1');
  place.remember(put.sources);
  const write = (text: RichText, madeFrom: RichText) => place.change((before) => ({ ...before, text }), madeFrom);
  const stored = async () => (await place.stored())?.body as PlanDraftBody;
  return { place, put, write, stored };
}

test('reg 12: where a passage came from is stored in one write with its words', async () => {
  const { put, write, stored } = begun();
  await write(put.text, emptyPlan());
  expect(await stored()).toMatchObject({ text: put.text, sources: put.sources });
});

test('reg 12: it stays through edits, and goes to both halves of a passage that is split', async () => {
  const { put, write, stored } = begun();
  await write(put.text, emptyPlan());
  const edited = aPlan({ B: [line('new-1', words.replace('two words', 'words'))] });
  await write(edited, put.text);
  expect((await stored()).sources).toEqual(put.sources);
  const split = aPlan({ B: [line('new-1', 'Posy does not yet join words.'), line('second', 'She leaves the room.')] });
  await write(split, edited);
  expect((await stored()).sources.map(({ blockId }) => blockId)).toEqual(['new-1', 'second']);
});

test('reg 12: ties are changed beside the text, and leave it as it is', async () => {
  const { place, put, write, stored } = begun();
  await write(put.text, emptyPlan());
  await place.retie((ties) => [...ties, { from: 'new-1', to: 'f-1' }]);
  expect(await stored()).toMatchObject({ text: put.text, sources: put.sources, ties: [{ from: 'new-1', to: 'f-1' }] });
});
