import { createHash, timingSafeEqual } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { PublicRequest, ReceivedRequest } from '../../../shared/api/requests.ts';
import {
  factsById,
  type HubDocument,
  type Refusal,
  type RequestBody,
  type RuleContext,
  type Ruling,
  refuse,
} from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { askerName, emptyRequest, receive, referenceOf } from '../../../shared/domain/requests/index.ts';
import { dueUnder } from '../../../shared/domain/statute/index.ts';
import type { RequestsPorts } from './ports.ts';

/** Whoever fills in the public form: no account, so no person. The nil id stands for it where an id is needed. */
const publicForm: Actor = {
  personId: '00000000-0000-0000-0000-000000000000',
  name: 'Public form',
  role: 'family',
  settingId: null,
  teamIds: [],
};

/** Nobody reads, understands and answers all questions in less. */
const fewestSeconds = 15;
/** Photos may follow their request for so long. */
const filesWithinMs = 7 * 86_400_000;

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/**
 * R1: takes a request in from somebody without an account. Sent a second time it answers the same. Whether the child is known
 * to the authority is not even looked up here: neither the answer nor its time can tell.
 * Refuses: incomplete, not-found (the ids are another request's).
 */
export async function takePublicRequest(
  ports: RequestsPorts,
  sent: PublicRequest,
): Promise<({ ok: true } & ReceivedRequest) | Refusal> {
  const { requestId, caseId } = sent;
  let receivedOn = ports.clock.today();
  const outcome = await ports.desk.begin(caseId, publicForm, async (context, tx): Promise<Ruling> => {
    if (context.state.documents.size === 0) return takeNew(sent, context, tx);
    const before = factsById(context.state, 'request', requestId);
    if (!before || !(await isTheirs(tx, requestId, sent.key))) return refuse('not-found');
    receivedOn = before.receivedOn ?? receivedOn;
    return { ok: true, documents: [], events: [] };
  });
  if (!outcome.ok) return outcome;
  const decisionBy = dueUnder('decide-whether-to-assess', receivedOn);
  return { ok: true, reference: referenceOf(requestId), receivedOn, decisionBy };
}

async function takeNew(sent: PublicRequest, context: RuleContext, tx: TransactionSql): Promise<Ruling> {
  const { requestId, caseId, files } = sent;
  const body: RequestBody = {
    ...emptyRequest('public form'),
    ...sent.answers,
    attachments: files.map(({ id, alt }) => ({ fileId: id, caption: alt })),
    looksAutomatic: sent.website.trim() !== '' || sent.seconds < fewestSeconds,
  };
  const ruling = receive(requestId, body, context.today, context);
  if (!ruling.ok) return ruling;
  const addedBy = { personId: publicForm.personId, name: askerName(body) };
  const described = files.map(
    ({ id, ...file }): HubDocument => ({
      id,
      caseId,
      kind: 'file',
      body: { kind: 'file', draftId: requestId, addedBy, ...file },
    }),
  );
  const taken = await tx`SELECT 1 FROM document WHERE id = ANY(${[requestId, ...files.map(({ id }) => id)]}::uuid[])`;
  if (taken.length > 0) return refuse('not-found');
  await tx`
    INSERT INTO public_request (request_id, case_id, key_hash, received_at)
    VALUES (${requestId}, ${caseId}, ${hashOf(sent.key)}, ${context.now})`;
  return { ...ruling, documents: [...ruling.documents, ...described] };
}

async function isTheirs(db: RequestsPorts['sql'] | TransactionSql, requestId: string, key: string): Promise<boolean> {
  const [row] = await db<{ hash: Buffer }[]>`
    SELECT key_hash AS hash FROM public_request WHERE request_id = ${requestId}`;
  return row !== undefined && timingSafeEqual(row.hash, hashOf(key));
}

/** The bytes of a file that the request names, from whoever sent the request, within a week. They are read only then. */
export async function takePublicFile(
  ports: RequestsPorts,
  { requestId, fileId, key }: { requestId: string; fileId: string; key: string },
  read: () => Promise<ArrayBuffer>,
) {
  const since = new Date(ports.clock.now().getTime() - filesWithinMs);
  const open = await ports.sql`
    SELECT 1 FROM public_request r JOIN document d ON d.case_id = r.case_id AND d.id = ${fileId} AND d.kind = 'file'
    WHERE r.request_id = ${requestId} AND r.received_at > ${since}`;
  if (open.length === 0 || !(await isTheirs(ports.sql, requestId, key))) return refuse('not-found');
  return ports.takeBytes(publicForm.personId, fileId, new Uint8Array(await read()));
}
