import { expect, test } from 'vitest';
import { judge } from '../../../shared/domain/casework/index.ts';
import type { AdviceBody, Body, ContactBody } from '../../../shared/domain/documents/index.ts';
import { abigail, aCase, fullText, jane, nadia, priya, refOf } from '../../builders/a-case.ts';
import { asActor } from '../../builders/rule-context.ts';

const one = () => aCase().granted('grant', abigail).asked('speech', nadia).contact('contact', abigail);

/** What is stored of a document that somebody pushes. */
function stored<B extends Body>(person: typeof nadia, body: B, before: Body | null = null): B {
  const documentId = one().id('pushed');
  const ruling = judge({ documentId, before, body }, asActor(person, one()));
  if (!ruling.ok) throw new Error(ruling.code);
  return ruling.documents.find(({ id }) => id === documentId)?.body as B;
}

test('A3, N4: who submitted, when, and for which service is what the server knows', () => {
  const request = one().body('speech', 'advice-request');
  const forged: AdviceBody = {
    kind: 'advice',
    requestId: one().id('speech'),
    roundId: request.roundId,
    adviserKind: request.adviserKind,
    service: 'Another service',
    version: 1,
    text: fullText('words'),
    attachments: [],
    authors: [refOf(priya)],
    submittedBy: refOf(jane),
    submittedAt: '2001-01-01T00:00:00.000Z',
    whatChanged: 'Nothing',
    supersedes: null,
  };
  const kept = stored(nadia, forged);
  expect(kept).toMatchObject({
    service: 'speech',
    authors: [refOf(nadia)],
    submittedBy: refOf(nadia),
    whatChanged: null,
  });
  expect(kept.submittedAt > '2026').toBe(true);
});

test('N1: a contact names its person as the hub does', () => {
  const forged: ContactBody = {
    kind: 'contact',
    person: { personId: abigail.personId, name: 'Jane Holt, co-ordinator' },
    email: null,
    phone: '0114 496 0000',
    address: null,
    note: null,
  };
  expect(stored(abigail, forged).person).toEqual(refOf(abigail));
  const before = one().body('contact', 'contact');
  expect(stored(jane, { ...forged, phone: '0114 496 0111' }, before)).toMatchObject({
    person: refOf(abigail),
    phone: '0114 496 0111',
  });
});
