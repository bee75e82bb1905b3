import { afterEach, describe, expect, test, vi } from 'vitest';
import { asOneMore, type Draft, newDraft } from '../../../../client/features/requests/form/draft.ts';
import { sendDraft } from '../../../../client/features/requests/form/send.ts';
import { answersOf } from '../../../builders/a-request.ts';

/** What the network does with the next request of this device. */
const answers = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', async () => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
afterEach(() => vi.unstubAllGlobals());

const written = (change: Partial<Draft> = {}): Draft => ({ ...newDraft(), answers: answersOf(), ...change });
const received = { reference: 'R-7K3M-2QXA', receivedOn: '2026-11-23', decisionBy: '2027-01-04' };

describe('a request without an account is sent', () => {
  test('R1: what was typed leaves the device when the hub says that it has it, and then only', async () => {
    answers(200, received);
    const { draft } = await sendDraft(written());
    expect([draft.state, draft.received, draft.answers]).toEqual(['received', received, newDraftAnswers(draft)]);
    answers(200, '<html>Welcome to the wifi of this café</html>');
    const caught = await sendDraft(written());
    expect(caught).toMatchObject({ draft: { state: 'to send', answers: answersOf() }, failure: { code: 'offline' } });
  });

  test('R4: what stands under an area that was unticked does not leave the device', async () => {
    const sent: string[] = [];
    vi.stubGlobal('fetch', async (_path: string, init: RequestInit) => {
      sent.push(String(init.body));
      return new Response(JSON.stringify(received));
    });
    const needs = [...answersOf().needs, { area: 'health' as const, words: 'Seizures', by: '', unticked: true }];
    await sendDraft(written({ answers: answersOf({ needs }) }));
    expect(sent.join()).toContain('single words');
    expect(sent.join()).not.toMatch(/Seizures|unticked/);
  });

  test('R1: without an answer nobody knows whether it arrived: it is to be sent again, unchanged', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('lost')));
    expect((await sendDraft(written())).draft).toMatchObject({ state: 'to send', mayHaveArrived: true });
    answers(502, 'Bad gateway');
    expect((await sendDraft(written())).draft).toMatchObject({ state: 'to send', mayHaveArrived: true });
  });

  test('R1: on a device without a connection nothing has left, so its answers may be changed', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('offline')));
    expect((await sendDraft(written())).draft).toMatchObject({ state: 'to send', mayHaveArrived: false });
    const doubtful = written({ state: 'to send', mayHaveArrived: true });
    expect((await sendDraft(doubtful)).draft.mayHaveArrived).toBe(true);
  });

  test('R1: a refusal opens the answers again; one for now says nothing of what was sent before', async () => {
    const doubtful = written({ state: 'to send', mayHaveArrived: true });
    answers(422, { code: 'incomplete', title: 'Not complete' });
    expect((await sendDraft(doubtful)).draft).toMatchObject({ state: 'writing', mayHaveArrived: false });
    answers(429, { code: 'too-many-tries', title: 'Wait' });
    expect((await sendDraft(doubtful)).draft).toMatchObject({ state: 'to send', mayHaveArrived: true });
  });

  test('R1: refused because it had arrived with other words, nothing is deleted, and it goes as one more request', async () => {
    answers(409, { code: 'already-received', title: 'Arrived' });
    const before = written({ state: 'to send', mayHaveArrived: true });
    const { draft, failure } = await sendDraft(before);
    expect([draft.state, draft.answers, failure]).toEqual(['changed since', answersOf(), null]);
    const again = asOneMore(draft, []);
    expect(again.answers).toEqual(answersOf());
    for (const key of ['requestId', 'caseId', 'key'] as const) expect(again[key]).not.toBe(before[key]);
  });
});

/** An empty form has a person with an id of its own. */
const newDraftAnswers = ({ answers: { people } }: Draft) => ({ ...newDraft().answers, people });
