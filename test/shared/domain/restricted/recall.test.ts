import { expect, test } from 'vitest';
import { judge } from '../../../../shared/domain/casework/index.ts';
import type { HubDocument } from '../../../../shared/domain/documents/index.ts';
import { recallDocument } from '../../../../shared/domain/restricted/index.ts';
import { aCase, type CaseBuilder, fullText, idOf, jane, nadia, refOf } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const sentCase = () => aCase().asked('speech', nadia).submitted('speech');
const input = (one: CaseBuilder, label: string) => ({
  documentId: one.id(label),
  why: 'About another child',
  noticedOn: '2026-11-23',
});
function recalled(one: CaseBuilder, label = 'speech advice'): HubDocument[] {
  const ruling = recallDocument(input(one, label), asActor(jane, one));
  if (!ruling.ok) throw new Error(ruling.code);
  return ruling.documents;
}

test('N4: after the round has closed a recalled response is not asked for again', () => {
  const one = sentCase().round('assessment', { closedOn: '2026-11-10', outcome: 'plan issued' });
  expect(recalled(one).map(({ kind, body }) => [kind, 'state' in body ? body.state : null])).toEqual([
    ['recall', null],
    ['advice-request', 'withdrawn'],
  ]);
});

test('N4: a plan, a letter or a file is recalled by itself; what was told in confidence is nothing to recall', () => {
  const one = sentCase().photo('photo', 'speech', nadia);
  expect(recalled(one, 'photo')).toMatchObject([{ kind: 'recall', body: { recalledIds: [one.id('photo')] } }]);
  one.put('told', {
    kind: 'confidence',
    state: 'sent',
    about: 'adoption',
    words: 'x',
    attachments: [],
    from: refOf(nadia),
    sentAt: '2026-11-20T09:00:00.000Z',
  });
  one.put('its photo', { ...one.body('photo', 'file'), draftId: one.id('told') });
  for (const label of ['told', 'its photo'])
    expect(recallDocument(input(one, label), asActor(jane, one))).toMatchObject({ code: 'not-found' });
});

test('N4: after a recall the right answer is corrected from its own first version', () => {
  const one = sentCase();
  const wrong = { ...one.body('speech advice', 'advice'), version: 3 };
  one.put('speech advice', wrong);
  const [recall] = recalled(one);
  if (!recall) throw new Error('It is recalled');
  one.put('recall', recall.body);
  const right = { ...wrong, version: 1, text: fullText('the right child') };
  one.put('right advice', right);
  const correction = { ...right, version: 2, supersedes: one.id('right advice'), whatChanged: 'A date' };
  const ruling = judge({ documentId: idOf('correction'), before: null, body: correction }, asActor(nadia, one));
  expect(ruling.ok).toBe(true);
});
