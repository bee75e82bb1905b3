import { expect, test } from 'vitest';
import { caseView } from '../../../../client/features/cases/case-view.ts';
import { visibleTo } from '../../../../server/sync/visible-to.ts';
import type { HubDocument } from '../../../../shared/domain/documents/index.ts';
import { remindersDue, remindersHeldBack } from '../../../../shared/domain/notifications/index.ts';
import { mailStopped, resumeMail, stopMail } from '../../../../shared/domain/restricted/index.ts';
import { abigail, aCase, ada, type CaseBuilder, jane, nadia, omar, refOf, sam } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const death = { why: 'the child has died' as const, reason: 'Her father rang this morning.' };
const stoppedCase = (stoppedOn = '2026-11-23', resumedOn?: string) =>
  aCase()
    .granted('mother', abigail)
    .granted('school', sam)
    .asked('speech', nadia, { askedOn: '2026-11-01' })
    .case({ quiet: true })
    .put('stop', {
      kind: 'mail-stop',
      ...death,
      stoppedOn,
      stoppedBy: refOf(jane),
      ...(resumedOn ? { resumed: { on: resumedOn, by: refOf(jane), reason: 'Agreed with the family' } } : {}),
    });

test('N9: the co-ordinator stops all automatic mail in one action, which says who and why', () => {
  const ruling = stopMail(death, asActor(jane, aCase()));
  if (!ruling.ok) throw new Error(ruling.code);
  expect(ruling.events.map(({ type }) => type)).toEqual(['mail stopped']);
  expect(ruling.documents.map(({ kind }) => kind)).toEqual(['mail-stop', 'case']);
  expect(ruling.documents[0]?.body).toMatchObject({ ...death, stoppedOn: '2026-11-23', stoppedBy: refOf(jane) });
  expect(ruling.documents[1]?.body).toMatchObject({ quiet: true });
});

test('N9: nobody but the co-ordinator of the case, or who covers, stops or resumes mail; twice is refused', () => {
  for (const other of [omar, ada, nadia, abigail]) {
    expect(stopMail(death, asActor(other, aCase()))).toMatchObject({ ok: false, code: 'not-allowed' });
    expect(resumeMail({ reason: 'Now' }, asActor(other, stoppedCase()))).toMatchObject({ code: 'not-allowed' });
  }
  expect(stopMail(death, asActor(omar, aCase().case({ cover: refOf(omar) }))).ok).toBe(true);
  expect(stopMail(death, asActor(jane, stoppedCase()))).toMatchObject({ code: 'already-recorded' });
  expect(resumeMail({ reason: 'Now' }, asActor(jane, aCase()))).toMatchObject({ code: 'already-recorded' });
});

test('N9: mail is resumed with a reason, and the stop stays as history', () => {
  const ruling = resumeMail({ reason: 'Agreed with the family' }, asActor(jane, stoppedCase(), '2026-12-01'));
  if (!ruling.ok) throw new Error(ruling.code);
  expect(ruling.documents[0]?.body).toMatchObject({ ...death, resumed: { on: '2026-12-01', by: refOf(jane) } });
  expect(ruling.documents[1]?.body).not.toHaveProperty('quiet');
  expect([mailStopped(stoppedCase().state()), mailStopped(stoppedCase('2026-11-23', '2026-12-01').state())]).toEqual([
    true,
    false,
  ]);
});

test('N9: who stopped mail and why is seen by the authority alone', () => {
  const one = stoppedCase();
  const readers = visibleTo(one.state(), '2026-11-23').filter(({ documentId }) => documentId === one.id('stop'));
  expect(readers.map(({ personId }) => personId)).toEqual([jane.personId]);
});

test('N9: no reminder is due while mail is stopped, nor one that fell due meanwhile afterwards; the next one goes', () => {
  const due = (one: CaseBuilder, today: string) => remindersDue(one.state(), today).map(({ kind }) => kind);
  const asked = aCase().asked('speech', nadia, { askedOn: '2026-11-01' }); // four weeks: 29 November, overdue: 14 December
  expect(due(asked, '2026-11-29')).toEqual(['four weeks']);
  expect(due(stoppedCase(), '2026-11-29')).toEqual([]);
  expect(due(stoppedCase('2026-12-05'), '2026-12-06')).toEqual([]); // it fell due before, and had not gone yet
  const resumed = stoppedCase('2026-11-23', '2026-12-01');
  expect(due(resumed, '2026-12-02')).toEqual([]);
  expect(remindersHeldBack(resumed.state(), '2026-12-02').map(({ kind }) => kind)).toEqual(['four weeks']);
  expect(due(resumed, '2026-12-14')).toEqual(['overdue']);
  expect(due(stoppedCase('2026-11-23', '2026-11-28'), '2026-11-29')).toEqual(['four weeks']);
});

const asHeld = ({ id, caseId, kind, body }: HubDocument) =>
  ({ id, caseId, kind, body, revision: id, at: null, until: null, piece: { state: 'received', at: '' } }) as never;

test('N9: in a quiet case no day is counted for a family or an adviser, and nothing is asked of a family', () => {
  const one = stoppedCase();
  const view = (actor: typeof jane) => {
    const seen = new Set(
      visibleTo(one.state(), '2026-11-23').flatMap(({ personId, documentId }) =>
        personId === actor.personId ? [documentId] : [],
      ),
    );
    const held = one.documents().filter(({ id }) => seen.has(id));
    return caseView(held.map(asHeld), actor, '2027-02-01');
  };
  expect(view(abigail)).toMatchObject({ counts: false, dates: [], next: [] });
  expect(view(nadia)).toMatchObject({ counts: false, dates: [] });
  expect(view(nadia)?.next.map(({ sentence }) => sentence)).toEqual([
    'Please speak to Jane Holt before you do anything more in this case.',
  ]);
  expect(view(jane)).toMatchObject({ counts: false, dates: [], next: [] }); // the child has died
  const stop = one.body('stop', 'mail-stop');
  one.put('stop', { ...stop, why: 'something else' });
  expect(view(jane)).toMatchObject({ counts: true });
  expect(view(jane)?.dates.length).toBeGreaterThan(0);
});
