import { describe, expect, test } from 'vitest';
import { visibleTo, visibleToPerson } from '../../../server/sync/visible-to.ts';
import { partsOf, roleReach } from '../../../shared/domain/access/index.ts';
import type { DocumentFacts, FileBody, RequestBody } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  abigail,
  aCase,
  ada,
  type CaseBuilder,
  everybody,
  george,
  helen,
  jane,
  larkfield,
  nadia,
  omar,
  priya,
  refOf,
  sam,
  tom,
} from '../../builders/a-case.ts';
import { aRequest } from '../../builders/a-request.ts';

const today = '2026-11-23';

/** Whether a person sees a document of the case, by its name. */
function sees(one: CaseBuilder, person: Actor, label: string, on = today): boolean {
  return visibleTo(one.state(), on).some((row) => row.personId === person.personId && row.documentId === one.id(label));
}
/** The last day on which a person sees a document; undefined when they do not see it. */
function until(one: CaseBuilder, person: Actor, label: string, on = today): string | null | undefined {
  return visibleTo(one.state(), on).find((row) => row.personId === person.personId && row.documentId === one.id(label))
    ?.until;
}

describe('who has access', () => {
  test('A1: access is by invitation only: who was not invited sees nothing', () => {
    const one = aCase().granted('grant', abigail).asked('father', tom).withdrawn('father');
    expect(sees(one, abigail, 'case')).toBe(true);
    expect(sees(one, tom, 'case')).toBe(false);
    expect(sees(one, priya, 'case')).toBe(false);
  });

  test('A1: a grant to an education setting opens the case to every account of it, and to no other', () => {
    const one = aCase().grantedToSetting('grant');
    expect([sam, helen].map((person) => sees(one, person, 'case'))).toEqual([true, true]);
    one.settingMembers([sam]);
    expect(sees(one, helen, 'case')).toBe(false);
  });

  test('A1: access that was granted until a day lasts that day through and carries its date with it', () => {
    const one = aCase().granted('grant', abigail, { endsOn: '2026-11-23' });
    expect(until(one, abigail, 'case')).toBe('2026-11-23');
    expect(sees(one, abigail, 'case', '2026-11-24')).toBe(false);
  });

  test('A6: access that was ended is over at once', () => {
    const ended = { on: today, by: refOf(jane), reason: 'Moved away' };
    expect(sees(aCase().granted('grant', abigail, { ended }), abigail, 'case')).toBe(false);
  });

  test('A6: an answer that was given keeps nobody in the case whose access was ended; a new grant does', () => {
    const ended = { on: today, by: refOf(jane), reason: 'Court order' };
    const one = aCase().round('assessment').asked('views', tom).submitted('views').granted('grant', tom);
    expect(sees(one, tom, 'case')).toBe(true);
    one.granted('grant', tom, { ended });
    expect(sees(one, tom, 'case')).toBe(false);
    one.granted('second grant', tom);
    expect(sees(one, tom, 'case')).toBe(true);
  });

  test('A6: a suspended person sees nothing, whatever relation there is', () => {
    const one = aCase().granted('grant', abigail).asked('speech', nadia);
    one.suspended(nadia).suspended(abigail).suspended(jane);
    expect(visibleTo(one.state(), today)).toEqual([]);
  });

  test('A2: a contributor asked for advice sees the case until they answer, it is withdrawn or the assessment closes', () => {
    const asked = () => aCase().asked('speech', nadia);
    expect(until(asked(), nadia, 'case')).toBeNull();
    expect(sees(asked().withdrawn('speech'), nadia, 'case')).toBe(false);
    const closed = asked().round('assessment', { closedOn: '2026-11-20', outcome: 'plan issued' });
    expect(sees(closed, nadia, 'case')).toBe(false);
  });

  test('A2: who gave advice sees the case until the grace period after the decision is over', () => {
    const gave = aCase().asked('speech', nadia).submitted('speech');
    expect(until(gave, nadia, 'case')).toBeNull();
    for (const outcome of ['plan issued', 'no plan', 'withdrawn'] as const) {
      gave.round('assessment', { closedOn: '2026-11-01', outcome });
      expect(until(gave, nadia, 'case')).toBe('2026-12-31');
      expect(sees(gave, nadia, 'case', '2027-01-01')).toBe(false);
    }
    expect(until(gave.graceDays(10), nadia, 'case', '2026-11-05')).toBe('2026-11-11');
  });

  test('A2: who is invited to a review sees the case while the review is in progress', () => {
    const review = aCase().round('review', { type: 'review', invited: [refOf(nadia)] });
    expect(sees(review, nadia, 'case')).toBe(true);
    expect(sees(review.round('review', { closedOn: today, outcome: 'maintained' }), nadia, 'case')).toBe(false);
  });

  test('A2: who gave views keeps access for the grace period when the plan is amended, else until the review closes', () => {
    const gave = aCase()
      .round('review', { type: 'review' })
      .asked('views', nadia, { round: 'review' })
      .submitted('views');
    expect(until(gave, nadia, 'case')).toBeNull();
    gave.round('review', { closedOn: '2026-11-20', outcome: 'amended' });
    expect(until(gave, nadia, 'case')).toBe('2027-01-19');
    gave.round('review', { outcome: 'maintained' });
    expect(sees(gave, nadia, 'case', '2026-11-20')).toBe(false);
  });

  test('A2: a grant alone does not open a case to a contributor', () => {
    expect(sees(aCase().granted('grant', nadia), nadia, 'case')).toBe(false);
  });

  test('A2: of several relations the longest holds', () => {
    const one = aCase()
      .granted('grant', abigail, { endsOn: '2026-12-01' })
      .granted('second', abigail, { endsOn: '2027-03-01' });
    expect(until(one, abigail, 'case')).toBe('2027-03-01');
    expect(until(one.granted('third', abigail), abigail, 'case')).toBeNull();
  });

  test('A7: a setting that is asked sees the case with every account until it has answered, like a contributor', () => {
    const one = aCase().asked('school', larkfield);
    expect([sam, helen].map((person) => sees(one, person, 'school draft'))).toEqual([true, true]);
    expect(sees(one.withdrawn('school'), sam, 'case')).toBe(false);
  });

  test('A9: the co-ordinator of the case and who covers for them see it; another co-ordinator and administrators do not', () => {
    const one = aCase()
      .granted('grant', ada)
      .case({ cover: refOf(omar) });
    expect([jane, omar, ada].map((person) => sees(one, person, 'case'))).toEqual([true, true, false]);
    expect(sees(one.case({ cover: null }), omar, 'case')).toBe(false);
  });
});

describe('what access opens', () => {
  const answered = () =>
    aCase().granted('grant', abigail).asked('speech', nadia).asked('psychology', priya).submitted('psychology');

  test('A4: whoever has access reads all submitted advice, the requests and the names of all who were invited', () => {
    const one = answered().granted('father', tom);
    for (const label of ['psychology advice', 'speech', 'father', 'assessment', 'case'])
      expect(sees(one, abigail, label)).toBe(true);
  });

  test('A4: a grant that has ended is shown to the co-ordinator alone', () => {
    const one = answered().granted('father', tom, { ended: { on: today, by: refOf(jane), reason: 'Court order' } });
    expect([jane, abigail].map((person) => sees(one, person, 'father'))).toEqual([true, false]);
  });

  test('A3: an adviser with an outstanding request reads no other response of that round', () => {
    const one = answered();
    expect(sees(one, nadia, 'psychology advice')).toBe(false);
    expect(sees(one.submitted('speech'), nadia, 'psychology advice')).toBe(true);
  });

  test('A3: the rule holds per round: responses of earlier rounds stay readable', () => {
    const one = answered().submitted('speech').round('review', { type: 'review' });
    one
      .round('assessment', { closedOn: '2026-11-10', outcome: 'plan issued' })
      .asked('views', nadia, { round: 'review' });
    one.asked('school views', george, { round: 'review' }).submitted('school views');
    expect(sees(one, nadia, 'psychology advice')).toBe(true);
    expect(sees(one, nadia, 'school views advice')).toBe(false);
  });

  test('A3: whoever has access by a grant is bound too while an own request is outstanding', () => {
    const one = answered().asked('parents', abigail);
    expect(sees(one, abigail, 'psychology advice')).toBe(false);
    expect(sees(one.round('assessment', { closedOn: today, outcome: 'no plan' }), abigail, 'psychology advice')).toBe(
      true,
    );
    expect(sees(answered().asked('parents', abigail).withdrawn('parents'), abigail, 'psychology advice')).toBe(true);
  });

  test('A3: with two requests in a round, the own answer to one is readable while the other is outstanding', () => {
    const one = answered().submitted('speech').asked('second', nadia);
    expect([sees(one, nadia, 'speech advice'), sees(one, nadia, 'psychology advice')]).toEqual([true, false]);
  });

  test('A3, A7: a request to a setting binds every account of it', () => {
    const one = answered().grantedToSetting('setting grant').asked('school', larkfield);
    expect([sam, helen].map((person) => sees(one, person, 'psychology advice'))).toEqual([false, false]);
    expect(sees(one.submitted('school'), helen, 'psychology advice')).toBe(true);
  });

  test('A3: a draft is read by its authors only, also after it was submitted', () => {
    const one = answered().asked('shared', priya, { authors: [refOf(priya), refOf(george)] });
    expect([priya, george, nadia, abigail, jane].map((person) => sees(one, person, 'shared draft'))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    one.submitted('shared');
    expect([priya, george, abigail, jane].map((person) => sees(one, person, 'shared draft'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('A9: the co-ordinator reads all of the case but drafts', () => {
    const one = answered().asked('own', jane).contact('contact', abigail).photo('photo', 'speech', nadia);
    one.withdrawn('own');
    expect(['psychology advice', 'contact', 'grant'].map((label) => sees(one, jane, label))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['speech draft', 'photo'].map((label) => sees(one, jane, label))).toEqual([false, false]);
  });

  test('N1: a contact is seen by the authority and that person alone', () => {
    const one = answered().granted('father', tom).contact('contact', abigail);
    expect([jane, abigail, tom, nadia].map((person) => sees(one, person, 'contact'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('N1: a bar keeps a person from one document whatever else gives access, and only the authority sees it', () => {
    const one = answered().barred('bar', abigail, 'psychology advice').barred('other bar', jane, 'speech');
    expect(sees(one, abigail, 'psychology advice')).toBe(false);
    expect(sees(one, abigail, 'case')).toBe(true);
    expect(sees(one, jane, 'speech')).toBe(false);
    expect([jane, abigail].map((person) => sees(one, person, 'bar'))).toEqual([true, false]);
  });

  test('N1: a bar that was lifted keeps nobody from anything', () => {
    const lifted = { on: '2026-11-10', by: refOf(jane), reason: 'The order has ended' };
    const one = answered().barred('bar', abigail, 'psychology advice', { lifted });
    expect(sees(one, abigail, 'psychology advice')).toBe(true);
  });

  test('N1, N4: who is kept from a response is kept from its corrections too', () => {
    const one = answered().barred('bar', abigail, 'psychology advice');
    const first = one.state().documents.get(one.id('psychology advice'))?.facts;
    if (first?.kind !== 'advice') throw new Error('the response is missing');
    const { fileIds: _fileIds, ...facts } = first;
    one.put('psychology correction', {
      ...facts,
      text: { type: 'doc', content: [] },
      version: 2,
      supersedes: one.id('psychology advice'),
      whatChanged: 'Hours',
    });
    expect([jane, abigail].map((person) => sees(one, person, 'psychology correction'))).toEqual([true, false]);
  });

  test('A6: work that came late is seen by the co-ordinator alone', () => {
    const one = answered().put('late', {
      kind: 'late-work',
      from: refOf(nadia),
      receivedAt: '2026-11-20T10:00:00.000Z',
      reason: '',
      documentId: aCase().id('x'),
      documentKind: 'advice-draft',
      requestId: null,
      work: {},
    });
    expect([jane, nadia, abigail].map((person) => sees(one, person, 'late'))).toEqual([true, false, false]);
  });
});

describe('files', () => {
  const withPhotos = () => aCase().granted('grant', abigail).asked('speech', nadia).photo('photo', 'speech', nadia);
  const shown = (one: CaseBuilder) => [{ fileId: one.id('photo'), caption: '' }];

  test('A3: a photo in a draft is seen by the draft’s authors only', () => {
    expect([nadia, abigail].map((person) => sees(withPhotos(), person, 'photo'))).toEqual([true, false]);
  });

  test('A4: a photo is seen with the submitted response that shows it', () => {
    const one = withPhotos();
    expect(sees(one.submitted('speech', { attachments: shown(one) }), abigail, 'photo')).toBe(true);
    expect(sees(withPhotos().submitted('speech'), abigail, 'photo')).toBe(false);
  });

  test('A4: naming the file of somebody else’s draft in an own text does not show it', () => {
    const one = withPhotos().asked('psychology', priya);
    one.submitted('psychology', { attachments: shown(one) });
    expect([priya, abigail].map((person) => sees(one, person, 'photo'))).toEqual([false, false]);
  });

  test('N1: whoever is barred from a response does not see its photos by it either', () => {
    const one = withPhotos();
    one.submitted('speech', { attachments: shown(one) }).barred('bar', abigail, 'speech advice');
    expect(sees(one, abigail, 'photo')).toBe(false);
  });

  test('L2: the case’s picture is seen by everybody with access', () => {
    const one = withPhotos().photo('picture', 'speech', nadia, { draftId: null });
    expect(sees(one.case({ picture: { fileId: one.id('picture'), alt: 'A cake' } }), abigail, 'picture')).toBe(true);
  });
});

describe('role reach', () => {
  test('A9: staff may open all of a case but drafts and their photos; other roles reach nothing', () => {
    const one = aCase()
      .asked('speech', nadia)
      .photo('photo', 'speech', nadia)
      .asked('psychology', priya)
      .submitted('psychology');
    for (const person of [omar, ada]) {
      const reach = roleReach(one.state(), person);
      expect(
        ['case', 'speech', 'psychology advice', 'speech draft', 'photo'].map((label) => reach.has(one.id(label))),
      ).toEqual([true, true, true, false, false]);
    }
    expect([nadia, abigail, sam].map((person) => roleReach(one.state(), person).size)).toEqual([0, 0, 0]);
  });

  test('N1: a bar keeps a member of staff out as well', () => {
    const one = aCase().asked('speech', nadia).submitted('speech').barred('bar', omar, 'speech advice');
    expect(roleReach(one.state(), omar).has(one.id('speech advice'))).toBe(false);
  });
});

test('O7: as days pass without a write, nobody comes to see anything that they did not see before', () => {
  const one = aCase().granted('grant', abigail, { endsOn: '2026-11-25' }).asked('speech', nadia).submitted('speech');
  one.round('assessment', { closedOn: '2026-10-01', outcome: 'plan issued' });
  const key = (row: { personId: string; documentId: string }) => row.personId + row.documentId;
  let before = visibleTo(one.state(), '2026-11-23');
  for (const day of ['2026-11-24', '2026-11-25', '2026-11-26', '2026-12-01', '2027-06-01']) {
    const now = visibleTo(one.state(), day);
    const lasting = before.filter(({ until: last }) => last === null || last >= day);
    expect(now.map(key).sort()).toEqual(lasting.map(key).sort());
    before = now;
  }
});

describe('plans', () => {
  const withPlans = () => {
    const one = aCase().granted('grant', abigail).grantedToSetting('school').asked('speech', nadia).planBegun();
    const { kind: _kind, ...written } = one.body('plan draft', 'plan-draft');
    const sent = { ...written, version: 1, sentBy: refOf(jane), served: { on: '2026-11-20', by: 'hub' as const } };
    one.put('draft plan', { kind: 'plan', ...sent, status: 'draft', answerBy: '2026-12-04' });
    return one.put('final plan', { kind: 'plan', ...sent, status: 'final', answerBy: null });
  };

  test('reg 13(1): the working text is the co-ordinator’s alone, a draft goes to the family, the final plan to the setting too', () => {
    const one = withPlans();
    const readers = (label: string) => [jane, abigail, sam, nadia].filter((person) => sees(one, person, label));
    expect(readers('plan draft')).toEqual([jane]);
    expect(readers('draft plan')).toEqual([jane, abigail]);
    expect(readers('final plan')).toEqual([jane, abigail, sam]);
  });

  test('A9: staff who open the case by role read sent plans, never the working text', () => {
    const one = withPlans();
    const reach = roleReach(one.state(), omar);
    expect(['plan draft', 'draft plan', 'final plan'].map((label) => reach.has(one.id(label)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('a request for an assessment', () => {
  const seesIn = (state: RequestBody['state'], person: Actor, withCase = false) => {
    const one = aCase('request row');
    const body = aRequest({ state, startedBy: refOf(sam) });
    const only = { caseId: one.caseId, documents: new Map(), hub: one.state().hub };
    const granted = one.granted('mother', abigail).grantedToSetting('school').put('request', body).state();
    const request = granted.documents.get(one.id('request')) as DocumentFacts;
    const photo = { ...request, id: one.id('photo'), facts: photoOf(one.id('request')) };
    const documents = withCase
      ? new Map([...granted.documents, [photo.id, photo]])
      : new Map([request, photo].map((document) => [document.id, document]));
    const parts = partsOf({ ...only, documents });
    const ids = visibleToPerson(parts, person.personId, '2026-11-23').map(({ documentId }) => documentId);
    return [ids.includes(request.id), ids.includes(photo.id)];
  };
  const photoOf = (draftId: string): FileBody => ({
    kind: 'file',
    draftId,
    name: 'letter.jpg',
    type: 'image/jpeg',
    bytes: 8,
    sha256: '0'.repeat(64),
    alt: '',
    addedBy: refOf(sam),
  });

  test('R2: a draft and its photos are seen by the one who started it and by nobody else, colleagues and staff included', () => {
    expect(seesIn('draft', sam)).toEqual([true, true]);
    for (const person of everybody.filter((one) => one !== sam))
      expect(seesIn('draft', person)).toEqual([false, false]);
  });

  test('R3: once sent, nobody sees it by a relation, its author included, until it is registered', () => {
    for (const state of ['submitted', 'duplicate', 'not a request', 'deleted'] as const)
      for (const person of everybody) expect(seesIn(state, person)).toEqual([false, false]);
  });

  test('R3, R4: registered, it is read by whoever has access to the case, the parents too, and by nobody else', () => {
    for (const person of [jane, abigail, sam, helen]) expect(seesIn('registered', person, true)).toEqual([true, true]);
    for (const person of [omar, nadia, tom, ada]) expect(seesIn('registered', person, true)).toEqual([false, false]);
  });

  test('R3, A2: a professional who asked sees nothing of the case by that, once it is registered', () => {
    const one = aCase('request row').put('request', aRequest({ state: 'registered', startedBy: refOf(nadia) }));
    expect(['case', 'request'].map((label) => sees(one, nadia, label))).toEqual([false, false]);
    one.asked('speech', nadia);
    expect(sees(one, nadia, 'request')).toBe(true);
  });

  test('R2: no role opens a draft, with whatever reason; what was sent, co-ordinators open online', () => {
    const one = aCase('request row');
    const reach = (state: RequestBody['state']) =>
      roleReach(one.put('request', aRequest({ state, startedBy: refOf(sam) })).state(), omar).has(one.id('request'));
    expect([reach('draft'), reach('deleted'), reach('submitted'), reach('registered')]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
