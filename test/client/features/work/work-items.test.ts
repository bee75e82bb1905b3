import { expect, test } from 'vitest';
import { stateWords } from '../../../../client/features/work/adviser-work.tsx';
import { type WorkSources, workItems } from '../../../../client/features/work/work-items.ts';
import { daysBetween } from '../../../../client/ui/dates.ts';
import { fullText } from '../../../builders/a-case.ts';
import { aLocalAnswer, aLocalCase, aLocalRequest, jane, localDocument, ros } from '../../../builders/local-case.ts';

const sources = (part: Partial<WorkSources>): WorkSources => ({
  actor: ros,
  today: '2026-11-23',
  cases: [aLocalCase()],
  requests: [],
  drafts: [],
  advice: [],
  daysBetween,
  progressOf: () => ({ written: 0, of: 5 }),
  ...part,
});

test('V1: a request that is four days past its legal date is late by four days', () => {
  const [item] = workItems(sources({ requests: [aLocalRequest()] }));
  expect(item).toMatchObject({ urgency: 'late', daysLeft: -4, dueOn: '2026-11-19' });
});

test('V1: the most urgent comes first, and what already waits to be sent comes last', () => {
  const late = aLocalRequest();
  const soon = aLocalRequest(undefined, { dueOn: '2026-11-27' });
  const sent = aLocalRequest(undefined, { dueOn: '2026-11-01' });
  const answer = aLocalAnswer(sent, { state: 'waiting to send', since: '2026-11-23T13:40:00.000Z' });
  const items = workItems(sources({ requests: [sent, soon, late], advice: [answer] }));
  expect(items.map((item) => item.urgency)).toEqual(['late', 'soon', 'waiting to send']);
  expect(items.at(-1)?.sentAt).toBe('2026-11-23T13:40:00.000Z');
});

test('O4: an answer that was refused stands first and needs its author', () => {
  const refused = aLocalRequest(undefined, { dueOn: '2026-12-30', state: 'submitted' });
  const piece = {
    state: 'needs you',
    since: '2026-11-23T13:40:00.000Z',
    code: 'already-submitted',
    words: '',
  } as const;
  const items = workItems(sources({ requests: [aLocalRequest(), refused], advice: [aLocalAnswer(refused, piece)] }));
  expect(items[0]).toMatchObject({ requestId: refused.id, urgency: 'needs you' });
});

test('N4: a correction that is begun is work again, without the legal date; who began it is said where it is sure', () => {
  const sent = aLocalRequest(undefined, { state: 'submitted', submittedOn: '2026-11-18' });
  const answer = aLocalAnswer(sent);
  const { requestId, roundId, text, attachments } = answer.body;
  const draft = (words = text) =>
    localDocument(
      sent.caseId,
      { kind: 'advice-draft', requestId, roundId, text: words, attachments },
      undefined,
      sent.body.draftId,
    );
  const items = (request: typeof sent, words = text) =>
    workItems(sources({ requests: [request], advice: [answer], drafts: [draft(words)] }));
  const corrected = fullText('Twice a week, not once.');
  expect(items(sent)).toEqual([]);
  expect(items(sent, corrected)).toMatchObject([
    { urgency: 'correction', correction: 'by you', answeredOn: '2026-11-18' },
  ]);
  const two = [...sent.body.authors, { personId: jane.personId, name: jane.name }];
  expect(items({ ...sent, body: { ...sent.body, authors: two } }, corrected)).toMatchObject([{ correction: 'begun' }]);
  const [item] = items(sent, corrected);
  expect(item && stateWords(item)).toBe(
    'You have begun a correction. What was sent stays as it is until the correction is sent.',
  );
});

test('a request that is answered, withdrawn or somebody else’s is no work of this person', () => {
  const answered = aLocalRequest(undefined, { state: 'submitted' });
  const withdrawn = aLocalRequest(undefined, { state: 'withdrawn' });
  const anothers = aLocalRequest(undefined, { authors: [{ personId: jane.personId, name: jane.name }] });
  expect(workItems(sources({ requests: [answered, withdrawn, anothers] }))).toEqual([]);
});

test('A7: a request to the setting is the work of each of its accounts', () => {
  const settingId = '00000000-0000-4000-8000-000000000050';
  const request = aLocalRequest(undefined, { to: { type: 'setting', settingId, name: 'Larkfield' }, authors: [] });
  const marcus = { ...ros, role: 'setting' as const, settingId };
  expect(workItems(sources({ actor: marcus, requests: [request] }))).toHaveLength(1);
});
