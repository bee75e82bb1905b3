import { describe, expect, test } from 'vitest';
import {
  type AskForAdvice,
  addAuthor,
  askForAdvice,
  editDraft,
  emptyAdvice,
  removeAuthor,
  submitOrCorrect,
  withdrawRequest,
} from '../../../../shared/domain/advice/index.ts';
import type { AdviceBody } from '../../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../../shared/domain/people/index.ts';
import {
  abigail,
  aCase,
  type CaseBuilder,
  fullText,
  george,
  helen,
  idOf,
  jane,
  larkfield,
  lena,
  nadia,
  omar,
  priya,
  refOf,
  sam,
  speechTeam,
} from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const today = '2026-11-23';
const closed = (one: CaseBuilder) => one.round('assessment', { closedOn: '2026-11-20', outcome: 'no plan' });

describe('asking', () => {
  const input = (one: CaseBuilder, change: Partial<AskForAdvice> = {}): AskForAdvice => ({
    roundId: one.id('assessment'),
    adviserKind: 'health',
    service: 'Speech and language therapy',
    colleagues: [],
    to: { type: 'person', ...refOf(nadia) },
    roles: new Map([[nadia.personId, 'contributor']]),
    question: '',
    ...change,
  });

  test('V1: a request is due 42 days after the day of asking', () => {
    expect(askForAdvice(input(aCase()), asActor(jane, aCase()))).toMatchObject({
      ok: true,
      documents: [{ kind: 'advice-request', body: { askedOn: today, dueOn: '2027-01-04', state: 'outstanding' } }, {}],
      events: [{ type: 'advice asked', requestId: idOf('new', '1') }],
    });
  });

  test('A3: the shared draft is made with the request, with the headings of the adviser’s kind', () => {
    const ruling = askForAdvice(input(aCase(), { colleagues: [refOf(priya), refOf(nadia)] }), asActor(jane, aCase()));
    const [request, draft] = ruling.ok ? ruling.documents : [];
    expect(request?.body).toMatchObject({ draftId: idOf('new', '2'), authors: [refOf(nadia), refOf(priya)] });
    expect(draft).toMatchObject({ id: idOf('new', '2'), kind: 'advice-draft', body: { requestId: idOf('new', '1') } });
    expect(JSON.stringify(draft?.body)).toContain('"key":"provision"');
  });

  test('A7: a setting is asked like a person', () => {
    const to = { type: 'setting' as const, ...larkfield };
    const ruling = askForAdvice(input(aCase(), { to, roles: new Map() }), asActor(jane, aCase()));
    expect(ruling).toMatchObject({ ok: true, documents: [{ body: { to, authors: [] } }, {}] });
  });

  test('V1: only the case’s co-ordinator asks, and not the authority’s own staff', () => {
    const refused = { ok: false, code: 'not-allowed' };
    expect(askForAdvice(input(aCase()), asActor(omar, aCase()))).toMatchObject(refused);
    const staff = new Map([[nadia.personId, 'coordinator' as const]]);
    expect(askForAdvice(input(aCase(), { roles: staff }), asActor(jane, aCase()))).toMatchObject(refused);
  });

  test('V1, V3: a team is asked with nobody allocated, due from the day of asking; a team without a manager is not asked', () => {
    const to = { type: 'team' as const, ...speechTeam };
    const asked = (teamManagers: string[]) =>
      askForAdvice(input(aCase(), { to, roles: new Map(), teamManagers }), asActor(jane, aCase()));
    expect(asked([lena.personId])).toMatchObject({
      ok: true,
      documents: [{ body: { to, authors: [], askedOn: today, dueOn: '2027-01-04' } }, { kind: 'advice-draft' }],
    });
    expect(asked([])).toEqual({ ok: false, code: 'no-manager' });
    const one = aCase().asked('speech', speechTeam);
    expect(askForAdvice(input(one, { to, teamManagers: [lena.personId] }), asActor(jane, one))).toMatchObject({
      code: 'already-asked',
    });
  });

  test('A2: nothing is asked in a round that is closed or unknown, nor twice while the first is outstanding', () => {
    expect(askForAdvice(input(aCase()), asActor(jane, closed(aCase())))).toMatchObject({ code: 'round-closed' });
    expect(askForAdvice(input(aCase(), { roundId: idOf('none') }), asActor(jane, aCase()))).toMatchObject({
      code: 'not-found',
    });
    const one = aCase().asked('speech', nadia);
    expect(askForAdvice(input(one), asActor(jane, one))).toMatchObject({ code: 'already-asked' });
    expect(askForAdvice(input(one), asActor(jane, one.withdrawn('speech')))).toMatchObject({ ok: true });
  });
});

describe('authors', () => {
  const one = () => aCase().asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] });
  const requestId = one().id('speech');
  const priyaToo = { requestId, author: refOf(priya), role: 'contributor' as const };

  test('A1: the co-ordinator adds a colleague and takes one off; the due date stays', () => {
    expect(addAuthor(priyaToo, asActor(jane, one()))).toMatchObject({
      documents: [{ body: { authors: [refOf(nadia), refOf(george), refOf(priya)], dueOn: '2026-11-23' } }],
    });
    expect(removeAuthor({ requestId, personId: george.personId }, asActor(jane, one()))).toMatchObject({
      documents: [{ body: { authors: [refOf(nadia)] } }],
    });
  });

  test('A1: who was asked is not taken off, and nobody is added twice, by others, or to an answer that is over', () => {
    const off = (person: Actor) => removeAuthor({ requestId, personId: person.personId }, asActor(jane, one()));
    expect([off(nadia), off(abigail)]).toMatchObject([{ code: 'not-allowed' }, { code: 'not-found' }]);
    expect(addAuthor({ ...priyaToo, author: refOf(george) }, asActor(jane, one()))).toMatchObject({
      code: 'already-asked',
    });
    expect(addAuthor(priyaToo, asActor(nadia, one()))).toMatchObject({ code: 'not-allowed' });
    expect(addAuthor({ ...priyaToo, role: 'coordinator' }, asActor(jane, one()))).toMatchObject({
      code: 'not-allowed',
    });
    expect(addAuthor(priyaToo, asActor(jane, one().submitted('speech')))).toMatchObject({ code: 'already-submitted' });
    expect(addAuthor(priyaToo, asActor(jane, one().withdrawn('speech')))).toMatchObject({ code: 'request-withdrawn' });
    expect(addAuthor(priyaToo, asActor(jane, closed(one())))).toMatchObject({ code: 'round-closed' });
  });

  test('A2: the co-ordinator withdraws an outstanding request', () => {
    expect(withdrawRequest({ requestId }, asActor(jane, one()))).toMatchObject({
      documents: [{ body: { state: 'withdrawn' } }],
      events: [{ type: 'advice withdrawn', requestId }],
    });
    expect(withdrawRequest({ requestId }, asActor(jane, one().submitted('speech')))).toMatchObject({
      code: 'already-submitted',
    });
    expect(withdrawRequest({ requestId }, asActor(nadia, one()))).toMatchObject({ code: 'not-allowed' });
  });

  test('G2, V3: a colleague whom the co-ordinator lets in is told; on a team’s request it counts as an allocation', () => {
    const added = (one: CaseBuilder) =>
      addAuthor({ requestId: one.id('speech'), author: refOf(priya), role: 'contributor' }, asActor(jane, one));
    const events = [{ type: 'advice allocated', personIds: [priya.personId] }];
    expect(added(aCase().asked('speech', nadia))).toMatchObject({ events });
    expect(added(aCase().asked('speech', speechTeam, { authors: [] }))).toMatchObject({
      documents: [{ body: { allocations: [{ on: today, by: refOf(jane), to: [refOf(priya)] }] } }],
      events,
    });
  });
});

describe('the draft', () => {
  const one = () => aCase().asked('speech', nadia).asked('school', larkfield);
  const write = (actor: Actor, state = one(), label = 'speech') => {
    const before = one().body(`${label} draft`, 'advice-draft');
    const body = { ...before, text: fullText('more') };
    return editDraft({ documentId: one().id(`${label} draft`), before, body }, asActor(actor, state));
  };

  test('A3: a draft is written by its authors only', () => {
    expect(write(nadia)).toMatchObject({ ok: true, documents: [{ kind: 'advice-draft' }], events: [] });
    for (const person of [priya, abigail, jane]) expect(write(person)).toMatchObject({ code: 'not-an-author' });
  });

  test('A7: every account of a setting that was asked writes its answer', () => {
    expect([write(sam, one(), 'school'), write(helen, one(), 'school')]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(write(nadia, one(), 'school')).toMatchObject({ code: 'not-an-author' });
  });

  test('A2: nothing more is written once the request was withdrawn, or the round closed without an answer', () => {
    expect(write(nadia, one().withdrawn('speech'))).toMatchObject({ code: 'request-withdrawn' });
    expect(write(nadia, closed(one()))).toMatchObject({ code: 'round-closed' });
  });

  test('N4: its authors, and nobody else, write a correction in it, also after the round closed', () => {
    const answered = one().submitted('speech');
    expect(write(nadia, answered)).toMatchObject({ ok: true, documents: [{ kind: 'advice-draft' }], events: [] });
    expect(write(nadia, closed(one().submitted('speech')))).toMatchObject({ ok: true });
    for (const person of [priya, abigail, jane])
      expect(write(person, answered)).toMatchObject({ code: 'not-an-author' });
  });

  test('A3: a device makes no drafts, and a draft stays with its request', () => {
    const body = one().body('speech draft', 'advice-draft');
    const change = { documentId: one().id('speech draft'), before: null, body };
    expect(editDraft(change, asActor(nadia, one()))).toMatchObject({ code: 'not-found' });
    const moved = { ...body, requestId: one().id('school') };
    expect(editDraft({ ...change, before: body, body: moved }, asActor(sam, one()))).toMatchObject({ code: 'invalid' });
  });
});

describe('submitting', () => {
  const one = () =>
    aCase()
      .asked('speech', nadia, { authors: [refOf(nadia), refOf(george)] })
      .photo('photo', 'speech', nadia);
  const answer = (change: Partial<AdviceBody> = {}): AdviceBody => ({
    kind: 'advice',
    requestId: one().id('speech'),
    roundId: one().id('assessment'),
    adviserKind: 'family',
    service: 'as the device says',
    version: 1,
    text: fullText('all of it'),
    attachments: [],
    authors: [],
    submittedBy: refOf(priya),
    submittedAt: '2020-01-01T00:00:00.000Z',
    whatChanged: null,
    supersedes: null,
    ...change,
  });
  const submit = (actor: Actor, body = answer(), state = one()) =>
    submitOrCorrect({ documentId: idOf('answer'), before: null, body }, asActor(actor, state));

  test('A3: an author submits; the request is answered, and who and when is what the server knows', () => {
    expect(submit(george)).toMatchObject({
      ok: true,
      documents: [
        {
          id: idOf('answer'),
          body: {
            service: 'speech',
            authors: [refOf(nadia), refOf(george)],
            submittedBy: refOf(george),
            submittedAt: `${today}T10:00:00.000Z`,
          },
        },
        { id: one().id('speech'), body: { state: 'submitted', submittedOn: today } },
      ],
      events: [{ type: 'advice submitted', requestId: one().id('speech'), adviceId: idOf('answer') }],
    });
  });

  test('A3: nobody else submits, and nobody a second time', () => {
    for (const person of [priya, abigail, jane]) expect(submit(person)).toMatchObject({ code: 'not-an-author' });
    expect(submit(nadia, answer(), one().submitted('speech'))).toMatchObject({
      code: 'already-submitted',
      detail: { on: '2026-11-02' },
    });
    expect(submit(nadia, answer(), one().withdrawn('speech'))).toMatchObject({ code: 'request-withdrawn' });
    expect(submit(nadia, answer(), closed(one()))).toMatchObject({ code: 'round-closed' });
    expect(submit(nadia, answer({ requestId: idOf('none') }))).toMatchObject({ code: 'not-found' });
  });

  test('A3: an answer that says nothing is not complete', () => {
    const text = emptyAdvice('family', 'Posy');
    expect(submit(nadia, answer({ text }))).toMatchObject({ code: 'incomplete', detail: { section: 'who' } });
  });

  test('A3: an answer shows only files of its own draft', () => {
    const attachments = [{ fileId: one().id('photo'), caption: '' }];
    expect(submit(nadia, answer({ attachments }))).toMatchObject({ ok: true });
    expect(submit(nadia, answer({ attachments: [{ fileId: idOf('none'), caption: '' }] }))).toMatchObject({
      code: 'unknown-file',
    });
    const foreign = one().asked('psychology', priya).photo('photo', 'psychology', priya);
    expect(submit(nadia, answer({ attachments }), foreign)).toMatchObject({ code: 'unknown-file' });
  });

  test('A3: an answer belongs to the round and kind of its request', () => {
    expect(submit(nadia, answer({ roundId: idOf('other') }))).toMatchObject({ code: 'invalid' });
    expect(submit(nadia, answer({ adviserKind: 'health' }))).toMatchObject({ code: 'invalid' });
  });

  const correction = (change: Partial<AdviceBody> = {}) =>
    answer({ version: 2, supersedes: one().id('speech advice'), whatChanged: 'Twice a week, not once', ...change });

  test('N4: an author corrects by a new version that says what changed, also after the round closed', () => {
    const state = one().submitted('speech');
    expect(submit(george, correction(), state)).toMatchObject({
      ok: true,
      documents: [{ body: { version: 2, whatChanged: 'Twice a week, not once', submittedBy: refOf(george) } }],
      events: [{ type: 'advice corrected' }],
    });
    expect(submit(george, correction(), closed(state))).toMatchObject({ ok: true });
  });

  test('N4: a correction follows the latest version, says what changed, and comes from an author', () => {
    const state = one().submitted('speech');
    expect(submit(nadia, correction({ whatChanged: ' ' }), state)).toMatchObject({ code: 'incomplete' });
    expect(submit(nadia, correction({ version: 3 }), state)).toMatchObject({ code: 'changed-meanwhile' });
    expect(submit(nadia, correction({ supersedes: idOf('none') }), state)).toMatchObject({ code: 'changed-meanwhile' });
    expect(submit(priya, correction(), state)).toMatchObject({ code: 'not-an-author' });
    expect(submit(nadia, correction(), one())).toMatchObject({ code: 'not-found' });
  });

  test('N4: what was submitted never changes', () => {
    const change = { documentId: idOf('answer'), before: answer(), body: answer({ text: fullText('other') }) };
    expect(submitOrCorrect(change, asActor(nadia, one()))).toMatchObject({ code: 'never-changes' });
  });
});
