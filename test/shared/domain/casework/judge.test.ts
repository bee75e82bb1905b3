import { describe, expect, test } from 'vitest';
import { judge, mayBePushed } from '../../../../shared/domain/casework/index.ts';
import { refusalCodes, refusalWords } from '../../../../shared/domain/documents/index.ts';
import { aCase, jane, nadia, priya, refOf } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const one = () =>
  aCase().asked('speech', nadia).granted('grant', priya).photo('photo', 'speech', nadia).contact('contact', nadia);

describe('judging a pushed document', () => {
  test('SYNC-4: a kind without a rule is refused, also to the co-ordinator', () => {
    const labels = ['case', 'assessment', 'grant', 'speech'];
    const bodies = labels.map(
      (label) =>
        one()
          .documents()
          .find(({ id }) => id === one().id(label))?.body,
    );
    for (const body of bodies)
      expect(body && judge({ documentId: one().id('x'), before: null, body }, asActor(jane, one()))).toMatchObject({
        ok: false,
        code: 'not-allowed',
      });
    expect((['case', 'round', 'grant', 'bar', 'advice-request', 'late-work'] as const).filter(mayBePushed)).toEqual([]);
    expect((['contact', 'advice', 'advice-draft', 'file'] as const).every(mayBePushed)).toBe(true);
  });

  test('SYNC-4: a document never becomes one of another kind', () => {
    const [before, body] = [one().body('contact', 'contact'), one().body('speech draft', 'advice-draft')];
    expect(judge({ documentId: one().id('contact'), before, body }, asActor(nadia, one()))).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('files', () => {
  const add = (actor: typeof nadia, state = one(), draftId: string | null = one().id('speech draft')) =>
    judge(
      { documentId: one().id('new'), before: null, body: { ...one().body('photo', 'file'), draftId } },
      asActor(actor, state),
    );

  test('A3: an author adds a file to the draft, under the own name; nobody else does', () => {
    expect(add(nadia)).toMatchObject({ ok: true, documents: [{ kind: 'file', body: { addedBy: refOf(nadia) } }] });
    expect([add(priya), add(jane)]).toMatchObject([{ code: 'not-an-author' }, { code: 'not-an-author' }]);
    expect(add(nadia, one().withdrawn('speech'))).toMatchObject({ code: 'request-withdrawn' });
    expect([add(nadia, one(), null), add(nadia, one(), one().id('none'))]).toMatchObject([
      { code: 'not-allowed' },
      { code: 'not-found' },
    ]);
  });

  test('A3: a file never changes', () => {
    const body = one().body('photo', 'file');
    const change = { documentId: one().id('photo'), before: body, body: { ...body, alt: 'other' } };
    expect(judge(change, asActor(nadia, one()))).toMatchObject({ code: 'never-changes' });
  });
});

test('O4: every refusal has its words', () => {
  for (const code of refusalCodes) expect(refusalWords[code]).toMatch(/^[A-Z].{20,}\.$/);
});
