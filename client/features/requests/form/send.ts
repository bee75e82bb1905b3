import type { PublicRequest, ReceivedRequest } from '../../../../shared/api/requests.ts';
import { chosenNeeds } from '../../../../shared/domain/requests/form/index.ts';
import { type Failure, post } from '../../../app/api.ts';
import { type Draft, newDraft } from './draft.ts';
import { dropBytes, keepDraft, readBytes, readDraft } from './kept-draft.ts';
import { noteWaiting } from './waiting-note.ts';

/** The draft after it was tried to send, kept as it is; what was in the way, if anything was. */
export interface Tried {
  draft: Draft;
  failure: Failure | null;
}

/** Sends the words first, so that the day of receipt is safe, then each picture. The same draft again is the same request. */
export async function sendDraft(draft: Draft): Promise<Tried> {
  const tried = draft.state === 'received' ? { draft, failure: null } : await sendWords(draft);
  return tried.draft.state === 'received' ? { ...tried, draft: await sendFiles(tried.draft) } : tried;
}

async function sendWords(draft: Draft): Promise<Tried> {
  const { requestId, caseId, key, website, files } = draft;
  const answers = { ...draft.answers, needs: chosenNeeds(draft.answers.needs) };
  const seconds = Math.round((Date.now() - draft.startedAt) / 1000);
  const named = files.map(({ sent: _sent, ...file }) => file);
  const asked: PublicRequest = { requestId, caseId, key, seconds, website, answers, files: named };
  const leaves = navigator.onLine !== false;
  // Noted before it leaves: whoever closes the page now has it sent again, unchanged, and not written over.
  const onItsWay: Draft = { ...draft, state: 'to send', mayHaveArrived: leaves || draft.mayHaveArrived === true };
  await keepDraft(onItsWay);
  noteWaiting(true);
  const answer = await post<ReceivedRequest | null>('/api/public-requests', asked);
  const next = answer.ok ? afterAnswer(onItsWay, answer.value) : afterRefusal(draft, onItsWay, answer);
  await keepDraft(next.draft);
  noteWaiting(next.draft.state === 'to send');
  return next;
}

const noAnswer: Failure = {
  ok: false,
  code: 'offline',
  words: 'This network did not let your request through. Try again with another connection.',
  status: 0,
  fields: {},
  retryAfter: null,
};

/** What was typed leaves this device as soon as the hub says that it has it: a page of somebody’s wifi says nothing. */
function afterAnswer(onItsWay: Draft, received: ReceivedRequest | null): Tried {
  if (typeof received?.reference !== 'string') return { draft: onItsWay, failure: noAnswer };
  const { answers } = newDraft();
  return { draft: { ...onItsWay, answers, state: 'received', mayHaveArrived: false, received }, failure: null };
}

/** Without an answer of the hub nobody knows whether it arrived. A refusal is certain; one for now says nothing of before. */
function afterRefusal(before: Draft, onItsWay: Draft, failure: Failure): Tried {
  if (failure.code === 'already-received') return { draft: { ...onItsWay, state: 'changed since' }, failure: null };
  if (failure.status < 400 || failure.status >= 500 || failure.status === 408) return { draft: onItsWay, failure };
  if (failure.code === 'too-many-tries') return { draft: before, failure };
  return { draft: { ...before, state: 'writing', mayHaveArrived: false }, failure };
}

async function sendFiles(draft: Draft): Promise<Draft> {
  let next = draft;
  for (const { id, sent } of draft.files) {
    if (sent || !(await sendFile(next, id))) continue;
    next = { ...next, files: next.files.map((file) => (file.id === id ? { ...file, sent: true } : file)) };
    await keepDraft(next);
    await dropBytes(id);
  }
  noteWaiting(next.files.some(({ sent }) => !sent));
  return next;
}

/** Sends what waits on this device from another page than its own. */
export async function sendKept(): Promise<void> {
  const draft = await readDraft();
  if (draft?.state === 'to send' || draft?.state === 'received') await sendDraft(draft);
}

async function sendFile({ requestId, key }: Draft, fileId: string): Promise<boolean> {
  const bytes = await readBytes(fileId);
  if (!bytes) return false;
  const path = `/api/public-requests/${requestId}/files/${fileId}`;
  const sending = fetch(path, {
    method: 'PUT',
    headers: { authorization: `Request ${key}`, 'content-type': 'application/octet-stream' },
    body: bytes as BufferSource,
  });
  return sending.then(({ ok }) => ok).catch(() => false);
}
