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
import { noRoomForPublic, publicRoomOf } from '../../../shared/domain/files/index.ts';
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
const dayMs = 86_400_000;
const filesWithinMs = 7 * dayMs;

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What somebody typed and added, as one value: the order of its keys is the schema's. */
const contentOf = ({ answers, files }: PublicRequest): Buffer => hashOf(JSON.stringify({ answers, files }));

/** The request with this key is here, with other words than these. Nobody may take that for an arrival. */
const alreadyReceived = { ok: false, code: 'already-received' } as const;

/**
 * R1: takes a request in from somebody without an account. Sent a second time it answers the same; with other content it is
 * refused, so that nothing is deleted on the device that is not here. Whether the child is known
 * to the authority is not even looked up here: neither the answer nor its time can tell.
 * Refuses: incomplete, not-found (the ids are another request's), already-received.
 */
export async function takePublicRequest(
  ports: RequestsPorts,
  sent: PublicRequest,
  from: Buffer,
): Promise<({ ok: true } & ReceivedRequest) | Refusal | typeof alreadyReceived> {
  const { requestId, caseId } = sent;
  let receivedOn = ports.clock.today();
  let changed = false;
  const outcome = await ports.desk.begin(caseId, publicForm, async (context, tx): Promise<Ruling> => {
    if (context.state.documents.size === 0) return takeNew(sent, from, context, tx);
    const before = factsById(context.state, 'request', requestId);
    if (!before || !(await isTheirs(tx, requestId, sent.key))) return refuse('not-found');
    changed = await isChanged(tx, sent);
    receivedOn = before.receivedOn ?? receivedOn;
    return { ok: true, documents: [], events: [] };
  });
  if (!outcome.ok) return outcome;
  if (changed) return alreadyReceived;
  const decisionBy = dueUnder('decide-whether-to-assess', receivedOn);
  return { ok: true, reference: referenceOf(requestId), receivedOn, decisionBy };
}

async function takeNew(sent: PublicRequest, from: Buffer, context: RuleContext, tx: TransactionSql): Promise<Ruling> {
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
    INSERT INTO public_request (request_id, case_id, key_hash, content_hash, sent_from, received_at)
    VALUES (${requestId}, ${caseId}, ${hashOf(sent.key)}, ${contentOf(sent)}, ${from}, ${context.now})`;
  return { ...ruling, documents: [...ruling.documents, ...described] };
}

async function isTheirs(db: RequestsPorts['sql'] | TransactionSql, requestId: string, key: string): Promise<boolean> {
  const [row] = await db<{ hash: Buffer }[]>`
    SELECT key_hash AS hash FROM public_request WHERE request_id = ${requestId}`;
  return row !== undefined && timingSafeEqual(row.hash, hashOf(key));
}

/** Whether the request came with other content before. One from before this was noted counts as the same. */
async function isChanged(tx: TransactionSql, sent: PublicRequest): Promise<boolean> {
  const [row] = await tx<{ hash: Buffer | null }[]>`
    SELECT content_hash AS hash FROM public_request WHERE request_id = ${sent.requestId}`;
  return row?.hash != null && !contentOf(sent).equals(row.hash);
}

/** How much came by the public form in the last day, and how much may; null when this file is here already. */
async function roomFor({ sql, clock }: RequestsPorts, fileId: string, from: Buffer) {
  const since = new Date(clock.now().getTime() - dayMs);
  const [row] = await sql<{ fromAll: number; fromAddress: number; here: boolean; setting: unknown }[]>`
    SELECT coalesce(sum(octet_length(b.bytes)), 0)::float8 AS "fromAll",
      coalesce(sum(octet_length(b.bytes)) FILTER (WHERE r.sent_from = ${from}), 0)::float8 AS "fromAddress",
      EXISTS (SELECT FROM file_bytes WHERE file_id = ${fileId}) AS here,
      (SELECT value FROM hub_setting WHERE key = 'public-file-megabytes-a-day') AS setting
    FROM file_bytes b JOIN public_request r ON r.case_id = b.case_id
    WHERE b.by_person = ${publicForm.personId} AND b.at > ${since}`;
  return row && !row.here ? { there: row, room: publicRoomOf(row.setting) } : null;
}

/**
 * The bytes of a file that the request names, from whoever sent the request, within a week, as long as there is room for
 * them today. They are read only then.
 */
export async function takePublicFile(
  ports: RequestsPorts,
  { requestId, fileId, key }: { requestId: string; fileId: string; key: string },
  read: () => Promise<ArrayBuffer>,
) {
  const since = new Date(ports.clock.now().getTime() - filesWithinMs);
  const [open] = await ports.sql<{ from: Buffer | null; bytes: number }[]>`
    SELECT r.sent_from AS from, (d.facts->>'bytes')::float8 AS bytes FROM public_request r JOIN document d ON d.case_id = r.case_id AND d.id = ${fileId} AND d.kind = 'file'
    WHERE r.request_id = ${requestId} AND r.received_at > ${since}`;
  if (!open || !(await isTheirs(ports.sql, requestId, key))) return refuse('not-found');
  const today = await roomFor(ports, fileId, open.from ?? Buffer.alloc(0));
  const full = today && noRoomForPublic(open.bytes, today.there, today.room);
  if (full) return full;
  return ports.takeBytes(publicForm.personId, fileId, new Uint8Array(await read()));
}
