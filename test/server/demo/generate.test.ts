import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type DemoAuthority, generateAuthority } from '../../../server/demo/generate.ts';
import { yearGroupName, yearNumberOf } from '../../../server/demo/people/school-year.ts';
import { motifs } from '../../../server/demo/pictures/motifs.ts';
import {
  checkBeforeSending,
  correctionBegun,
  plainText,
  structureProblems,
} from '../../../shared/domain/advice/index.ts';
import {
  type Body,
  type BodyOf,
  bodySchema,
  caseEventTypes,
  type Kind,
  maxFileBytes,
  type RichTextNode,
  stages,
} from '../../../shared/domain/documents/index.ts';
import { roles } from '../../../shared/domain/people/index.ts';
import { checkPlan, planItems, standingSources } from '../../../shared/domain/plans/index.ts';
import { adviceDueOn, keyDates } from '../../../shared/domain/statute/index.ts';

const today = '2026-11-23';
const made = generateAuthority({ seed: 'harrowdale', cases: 60, today });
/** A day in the spring, and one in the summer holidays: the demo is made on any day of the year. */
const others = ['2027-04-06', '2028-02-29', '2027-08-15'].map((day) =>
  generateAuthority({ seed: 'harrowdale', cases: 60, today: day }),
);

const bodiesOf = (authority: DemoAuthority): Body[] =>
  authority.cases.flatMap(({ documents }) => documents.map(({ body }) => body));
const ofKind = <K extends Kind>(authority: DemoAuthority, kind: K): BodyOf<K>[] =>
  bodiesOf(authority).filter((body): body is BodyOf<K> => body.kind === kind);
const caseOf = (one: DemoAuthority['cases'][number]): BodyOf<'case'> => one.documents[0]?.body as BodyOf<'case'>;
const hash = (authority: DemoAuthority): string =>
  createHash('sha256')
    .update(
      JSON.stringify(authority, (_, value) =>
        value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
      ),
    )
    .digest('hex');
const allText = (): string[] =>
  [...ofKind(made, 'advice'), ...ofKind(made, 'advice-draft')].map(({ text }) => plainText(text));

test('the same seed and date give the same bytes, another seed gives others', () => {
  expect(hash(generateAuthority({ seed: 'harrowdale', cases: 60, today }))).toBe(hash(made));
  expect(hash(generateAuthority({ seed: 'somewhere else', cases: 60, today }))).not.toBe(hash(made));
});

test('what was sent of a plan could be sent: complete for its stage, its ties in the text; the passages of one in writing come from responses of the case', () => {
  for (const authority of [made, ...others])
    for (const { documents } of authority.cases) {
      const advice = new Set(documents.filter(({ kind }) => kind === 'advice').map(({ id }) => id));
      for (const { body } of documents) {
        if (body.kind === 'plan-draft') {
          expect(standingSources(body.text, body.sources)).toHaveLength(body.sources.length);
          expect(body.sources.every(({ adviceId }) => advice.has(adviceId))).toBe(true);
        }
        if (body.kind !== 'plan') continue;
        expect(checkPlan(body.text, body.ties, body.status).filter(({ stops }) => stops)).toEqual([]);
        const items = new Set(planItems(body.text).map(({ blockId }) => blockId));
        expect(body.ties.every(({ from, to }) => items.has(from) && items.has(to))).toBe(true);
      }
    }
  expect(new Set(ofKind(made, 'plan').map(({ status }) => status))).toEqual(new Set(['draft', 'final']));
  expect(ofKind(made, 'plan-draft').length).toBeGreaterThan(5);
});

test('there are sixty cases at all stages, 25 settings, 8 teams and 40 accounts of all roles', () => {
  expect(made.cases).toHaveLength(60);
  expect(new Set(made.cases.map((one) => caseOf(one).stage))).toEqual(new Set(stages));
  expect(made.settings).toHaveLength(25);
  expect(made.teams).toHaveLength(8);
  for (const team of made.teams) expect(team.members.some(({ manager }) => manager)).toBe(true);
  const accounts = made.people.filter(({ key }) => key !== null);
  expect(accounts).toHaveLength(40);
  expect(new Set(accounts.map(({ role }) => role))).toEqual(new Set(roles));
  for (const { email, tryThis } of accounts) {
    expect(email).toMatch(/harrowdale\.example$/);
    expect(tryThis).toBeTruthy();
  }
});

test('every kind of document and every event of a case is there', () => {
  const kinds = new Set(bodiesOf(made).map(({ kind }) => kind));
  expect(kinds).toEqual(
    new Set([
      'case',
      'round',
      'grant',
      'bar',
      'contact',
      'advice-request',
      'advice-draft',
      'advice',
      'file',
      'late-work',
      'plan-draft',
      'plan',
      'plan-answer',
      'consultation',
      'rights-record',
      'authority-record',
      'consultation-reply',
    ]),
  );
  const events = new Set(ofKind(made, 'case').flatMap((body) => body.events.map(({ type }) => type)));
  expect([...caseEventTypes].filter((type) => !events.has(type) && type !== 'advice received')).toEqual([]);
});

test.each([made, ...others])('every body is one that the hub takes, made on $today', (authority) => {
  for (const body of bodiesOf(authority)) {
    const read = bodySchema.safeParse(body);
    expect(read.success ? [] : [body.kind, read.error.issues]).toEqual([]);
    if ('text' in body) expect(structureProblems(body.text)).toEqual([]);
  }
});

test.each([made, ...others])(
  'ages match year groups, and no event or answer is still to come, made on $today',
  (authority) => {
    for (const one of authority.cases) {
      const { child, events } = caseOf(one);
      expect(yearGroupName(yearNumberOf(child.birthDate, authority.today))).toBe(child.yearGroup);
      const days = events.map(({ on }) => on);
      expect(days).toEqual(days.toSorted());
      expect((days.at(-1) ?? '') <= authority.today).toBe(true);
      for (const { at } of one.documents) expect(at.slice(0, 10) <= authority.today).toBe(true);
      const { body } = one.documents.find(({ kind }) => kind === 'case') ?? {};
      expect(body).toBe(one.documents[0]?.body);
    }
  },
);

test.each([made, ...others])(
  'each stage fits its events, its round and the statutory clock, made on $today',
  (authority) => {
    for (const one of authority.cases) {
      const body = caseOf(one);
      const requests = one.documents.flatMap(({ id, body: other }) =>
        other.kind === 'advice-request' ? [{ ...other, id }] : [],
      );
      const rounds = new Map(
        one.documents.flatMap(({ id, body: other }) => (other.kind === 'round' ? [[id, other] as const] : [])),
      );
      const assessment = requests.filter(({ roundId }) => rounds.get(roundId)?.type === 'assessment');
      const dates = keyDates({ ...body, requests: assessment, today: authority.today });
      const current = dates.find((date) => date.current)?.step ?? null;
      const expected: Record<string, string | null> = {
        'request received': 'decide whether to assess',
        'deciding whether to assess': 'decide whether to assess',
        // Once all advice is in, the plan can be drafted.
        'gathering advice': assessment.every(({ state }) => state !== 'outstanding') ? 'draft plan' : 'advice',
        'drafting the plan': 'draft plan',
        'draft with the family': 'final plan',
        'finalising the plan': 'final plan',
        'plan in force': 'annual review',
        'review in progress': 'annual review',
      };
      expect([body.ref, body.stage, current]).toEqual([body.ref, body.stage, expected[body.stage] ?? null]);
      for (const request of requests) {
        expect(request.dueOn).toBe(adviceDueOn(request.askedOn));
        const round = rounds.get(request.roundId);
        if (round?.closedOn) expect(request.state).not.toBe('outstanding');
        if (request.submittedOn) expect(request.submittedOn > request.askedOn).toBe(true);
        if (request.submittedOn && round?.closedOn) expect(request.submittedOn <= round.closedOn).toBe(true);
      }
    }
  },
);

test('there are cases that are late, exempt, done exempt, and met late', () => {
  const states = new Set(
    made.cases.flatMap((one) => {
      const requests = one.documents.flatMap(({ id, body }) =>
        body.kind === 'advice-request' ? [{ ...body, id }] : [],
      );
      return keyDates({ ...caseOf(one), requests, today }).map(({ state }) => state);
    }),
  );
  expect(states).toEqual(new Set(['done', 'done exempt', 'met late', 'late', 'now', 'next', 'exempt', 'not needed']));
});

test('no two children, and no two people, share a name', () => {
  const children = ofKind(made, 'case').map(({ child }) => `${child.firstName} ${child.lastName}`);
  expect(new Set(children).size).toBe(children.length);
  const people = made.people.map(({ name }) => name);
  expect(people.filter((name, index) => people.indexOf(name) !== index)).toEqual([]);
  const emails = made.people.map(({ email }) => email);
  expect(new Set(emails).size).toBe(emails.length);
});

test('advice has at least 600 distinct sentences, no place left unfilled, and nothing that is not English', () => {
  const sentences = new Set(
    allText().flatMap((text) =>
      text
        .split(/(?<=[.?!])\s+|\n+/)
        .map((line) => line.trim())
        .filter((line) => line.split(' ').length > 3),
    ),
  );
  expect(sentences.size).toBeGreaterThan(600);
  for (const text of allText()) {
    expect(text).not.toMatch(/lorem|ipsum|dolor|undefined|null|NaN|[{}<>[\]|]/i);
    expect(text).not.toMatch(/\b(they is|they has|he are|she are|he have|she have|1th|2th|3th)\b/i);
    expect(text).not.toMatch(/\b(suffers from|wheelchair-bound|handicapped|normal children|victim of)\b/i);
  }
});

test('pronouns are the child’s own', () => {
  for (const { child, documents } of made.cases) {
    const professional = documents.flatMap(({ body }) =>
      body.kind === 'advice' && body.adviserKind === 'educational psychology' ? [plainText(body.text)] : [],
    );
    const wrong = {
      she: /\b(he|him|his|himself)\b/i,
      he: /\b(she|hers|herself)\b/i,
      they: /\b(he|she|him|his|hers)\b/i,
    }[child.pronoun];
    for (const text of professional) expect(text).not.toMatch(wrong);
  }
});

test('V4, reg 12: what has been sent is complete, with provision specified and quantified', () => {
  for (const { text, adviserKind } of ofKind(made, 'advice')) expect(checkBeforeSending(text, adviserKind)).toEqual([]);
  const rows = ofKind(made, 'advice')
    .filter(({ adviserKind }) => adviserKind !== 'family')
    .map(({ text }) => plainText(text));
  expect(rows.every((text) => /\d|two|three|four|five|once|daily|weekly/i.test(text))).toBe(true);
});

test('N4: some responses were corrected by a version that says what changed', () => {
  const corrections = ofKind(made, 'advice').filter(({ version }) => version > 1);
  expect(corrections.length).toBeGreaterThan(3);
  for (const { supersedes, whatChanged } of corrections) {
    expect(supersedes).not.toBeNull();
    expect(whatChanged?.length).toBeGreaterThan(10);
  }
});

test('N4: the draft of what was sent holds what was sent last, so that no correction is begun', () => {
  const latest = new Map(
    ofKind(made, 'advice')
      .toSorted((a, b) => a.version - b.version)
      .map((advice) => [advice.requestId, advice]),
  );
  const drafts = ofKind(made, 'advice-draft').filter(({ requestId }) => latest.has(requestId));
  expect(drafts.length).toBeGreaterThan(20);
  for (const draft of drafts) expect(correctionBegun(draft, latest.get(draft.requestId) ?? draft)).toBe(false);
});

test('every block of a text has an id of its own', () => {
  const blocks = (node: RichTextNode): RichTextNode[] => [node, ...(node.content ?? []).flatMap(blocks)];
  for (const { text } of [...ofKind(made, 'advice'), ...ofKind(made, 'advice-draft')]) {
    const ids = blocks(text)
      .filter(({ type }) => type !== 'doc' && type !== 'text')
      .map(({ attrs }) => attrs?.id);
    expect(ids.every((id) => typeof id === 'string')).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('pictures are drawn from at least twelve things, and every file has the bytes that it says', () => {
  expect(motifs.length).toBeGreaterThanOrEqual(12);
  expect(new Set(ofKind(made, 'case').map(({ picture }) => picture?.alt)).size).toBeGreaterThanOrEqual(12);
  for (const one of made.cases)
    for (const file of one.files) {
      const body = one.documents.find(({ id }) => id === file.id)?.body as BodyOf<'file'>;
      expect(body.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'));
      expect(body.bytes).toBe(file.bytes.length);
      expect(file.bytes.length).toBeLessThan(maxFileBytes / 100);
      expect(body.alt).not.toBe('');
    }
});

test('the story of the demo is there: Ros Penhale’s three children, one late by four days', () => {
  const ros = made.people.find(({ key }) => key === 'ros')?.id;
  const open = made.cases.flatMap((one) =>
    one.documents.flatMap(({ body }) =>
      body.kind === 'advice-request' &&
      body.state === 'outstanding' &&
      body.to.type === 'person' &&
      body.to.personId === ros
        ? [`${one.child.firstName} ${body.dueOn}`]
        : [],
    ),
  );
  expect(open).toEqual(['Idris 2026-11-19', 'Posy 2026-11-27', 'Tomasz 2026-12-04']);
});
