import type { PublicRequest, ReceivedRequest } from '../../../../shared/api/requests.ts';
import { type Failure, post } from '../../../app/api.ts';
import { type Draft, newDraft } from './draft.ts';
import { dropBytes, keepDraft, readBytes, readDraft } from './kept-draft.ts';
import { noteWaiting } from './waiting-note.ts';

/** Sends the words first, so that the day of receipt is safe, then each picture. The same draft again is the same request. */
export async function sendDraft(draft: Draft): Promise<{ ok: true; draft: Draft } | { ok: false; failure: Failure }> {
  let next = draft;
  if (draft.state !== 'received') {
    const { requestId, caseId, key, answers, website, files } = draft;
    const seconds = Math.round((Date.now() - draft.startedAt) / 1000);
    const named = files.map(({ sent: _sent, ...file }) => file);
    const asked: PublicRequest = { requestId, caseId, key, seconds, website, answers, files: named };
    const answer = await post<ReceivedRequest>('/api/public-requests', asked);
    if (!answer.ok) return { ok: false, failure: answer };
    // What was typed leaves this device as soon as it has arrived.
    const { answers: nothing } = newDraft();
    next = { ...draft, answers: nothing, state: 'received', received: answer.value };
    await keepDraft(next);
  }
  for (const { id, sent } of next.files) {
    if (sent || !(await sendFile(next, id))) continue;
    next = { ...next, files: next.files.map((file) => (file.id === id ? { ...file, sent: true } : file)) };
    await keepDraft(next);
    await dropBytes(id);
  }
  noteWaiting(next.files.some(({ sent }) => !sent));
  return { ok: true, draft: next };
}

/** Sends what waits on this device from another page than its own. */
export async function sendKept(): Promise<void> {
  const draft = await readDraft();
  if (draft && draft.state !== 'writing') await sendDraft(draft);
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
