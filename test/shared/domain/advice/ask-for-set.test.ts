import { describe, expect, test } from 'vitest';
import { type AskForSet, askForSet, type SetLine } from '../../../../shared/domain/advice/index.ts';
import type { Actor, Role } from '../../../../shared/domain/people/index.ts';
import { aCase, type CaseBuilder, jane, nadia, omar, priya, refOf, speechTeam } from '../../../builders/a-case.ts';
import { asActor } from '../../../builders/rule-context.ts';

const askPerson = (line: string, person: Actor, change: object = {}): SetLine => ({
  line,
  name: line,
  does: 'ask',
  ask: {
    adviserKind: 'health',
    service: line,
    to: { type: 'person', ...refOf(person) },
    colleagues: [],
    roles: new Map<string, Role>([[person.personId, person.role]]),
    question: '',
    ...change,
  },
});
const leaveOut = (line: string, reason: string): SetLine => ({ line, name: line, does: 'leave out', reason });
const agreed = { on: '2026-11-20', how: 'By e-mail' };
const all = { adviser: agreed, authority: agreed, family: { on: '2026-11-21', how: 'At the meeting' } };
const reuse = (one: CaseBuilder, agreements: object = all, document = 'report'): SetLine => ({
  line: 'psychology',
  name: 'An educational psychologist',
  does: 'use existing',
  documentId: one.id(document),
  what: 'Psychological report of 3 May 2026',
  agreements: { ...all, ...agreements },
});
const withReport = () => aCase().photo('report', 'nothing', nadia, { draftId: null, name: 'report.pdf' });
const send = (one: CaseBuilder, lines: readonly SetLine[], change: Partial<AskForSet> = {}, by = jane) =>
  askForSet({ roundId: one.id('assessment'), proposed: [], lines, ...change }, asActor(by, one));

describe('asking for the whole set', () => {
  test('V1, reg 6(1): all who are asked are asked in one go, each due in six weeks, each for their line', () => {
    const ruling = send(aCase(), [askPerson('health', nadia), askPerson('psychology', priya)]);
    const requests = ruling.ok ? ruling.documents.filter(({ kind }) => kind === 'advice-request') : [];
    expect(requests.map(({ body }) => body)).toMatchObject([
      { line: 'health', dueOn: '2027-01-04', authors: [refOf(nadia)] },
      { line: 'psychology', dueOn: '2027-01-04', authors: [refOf(priya)] },
    ]);
    expect(ruling.ok && ruling.events.map(({ type }) => type)).toEqual(['advice asked', 'advice asked']);
  });

  test('reg 6(1): a proposed line is asked for, left out with a reason, or answered by existing advice: never passed over', () => {
    const lines = [askPerson('health', nadia)];
    const proposed = ['health', 'social care'];
    expect(send(aCase(), lines, { proposed })).toEqual({
      ok: false,
      code: 'incomplete',
      detail: { line: 'social care' },
    });
    expect(send(aCase(), [...lines, leaveOut('social care', '  ')], { proposed })).toMatchObject({
      code: 'incomplete',
      detail: { line: 'social care' },
    });
    expect(send(aCase(), [...lines, leaveOut('social care', 'Asked in May.')], { proposed }).ok).toBe(true);
  });

  test('reg 6(1): why somebody was left out stays with the assessment, with who said so', () => {
    const ruling = send(aCase(), [leaveOut('social care', 'The family is not known to social care.')]);
    expect(ruling).toMatchObject({
      ok: true,
      documents: [
        {
          kind: 'round',
          body: {
            leftOut: [
              {
                line: 'social care',
                reason: 'The family is not known to social care.',
                on: '2026-11-23',
                by: refOf(jane),
              },
            ],
          },
        },
      ],
    });
  });

  test('V1: nothing is half done: one line that can’t be asked holds the whole set back, and says which', () => {
    const noManager = {
      to: { type: 'team', ...speechTeam },
      roles: new Map(),
      teamManagers: [],
    };
    expect(send(aCase(), [askPerson('health', nadia), askPerson('speech', priya, noManager)])).toEqual({
      ok: false,
      code: 'no-manager',
      detail: { line: 'speech' },
    });
    expect(send(aCase(), [askPerson('health', nadia), askPerson('psychology', nadia)])).toEqual({
      ok: false,
      code: 'already-asked',
      detail: { line: 'psychology' },
    });
  });

  test('A1: only the co-ordinator of the case asks, and only while the assessment is open', () => {
    expect(send(aCase(), [askPerson('health', nadia)], {}, omar)).toEqual({ ok: false, code: 'not-allowed' });
    const closed = aCase().round('assessment', { closedOn: '2026-11-01', outcome: 'withdrawn' });
    expect(send(closed, [askPerson('health', nadia)])).toEqual({ ok: false, code: 'round-closed' });
    expect(send(aCase(), [])).toMatchObject({ code: 'incomplete' });
  });
});

describe('existing advice', () => {
  test('reg 6(4): is used when adviser, authority and family agree, each with date and how, kept with the assessment', () => {
    const one = withReport();
    const ruling = send(one, [reuse(one)], { proposed: ['psychology'] });
    expect(ruling).toMatchObject({
      ok: true,
      documents: [{ kind: 'round', body: { reused: [{ line: 'psychology', agreements: all, by: refOf(jane) }] } }],
      events: [],
    });
  });

  test.each(['adviser', 'authority', 'family'])('reg 6(4): without the agreement of the %s it is refused', (who) => {
    const one = withReport();
    const refused = { ok: false, code: 'not-agreed', detail: { field: who, line: 'psychology' } };
    expect(send(one, [reuse(one, { [who]: { on: '', how: 'By phone' } })])).toEqual(refused);
    expect(send(one, [reuse(one, { [who]: { on: '2026-11-20', how: ' ' } })])).toEqual(refused);
    expect(send(one, [reuse(one, { [who]: { on: '2026-11-24', how: 'By phone' } })])).toMatchObject({
      code: 'date-in-future',
    });
  });

  test('reg 6(4): it is a document of this case that exists: no picture of a draft, no answer of this assessment', () => {
    const one = withReport().asked('speech', nadia).submitted('speech').asked('psychology', priya);
    one.photo('a draft’s', 'psychology', priya);
    for (const document of ['nowhere', 'a draft’s', 'speech advice', 'case'])
      expect(send(one, [reuse(one, {}, document)])).toMatchObject({
        code: 'not-found',
        detail: { line: 'psychology' },
      });
    const earlier = aCase().round('before', { closedOn: '2024-01-01' }).asked('speech', nadia, { round: 'before' });
    earlier.submitted('speech');
    expect(send(earlier, [reuse(earlier, {}, 'speech advice')]).ok).toBe(true);
  });
});
