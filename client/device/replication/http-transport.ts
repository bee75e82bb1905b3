import type { z } from 'zod';
import { type Deposit, type DepositAnswer, depositAnswerSchema } from '../../../shared/sync/deposit.ts';
import { type PullAnswer, pushAnswerSchema } from '../../../shared/sync/protocol.ts';
import { arrivingSchema } from './arriving.ts';
import type { Answer, Transport, Unanswered } from './transport.ts';

const patienceMs = 30_000;
/** Large files on a slow line. */
const filePatienceMs = 10 * 60_000;

interface Call {
  method: 'GET' | 'POST' | 'PUT';
  json?: unknown;
  bytes?: { type: string; bytes: Uint8Array };
  headers?: Record<string, string>;
  patience?: number;
}

/** Calls a route; a reason instead of an answer never throws. */
async function call(path: string, { method, json, bytes, headers, patience }: Call): Promise<Response | Unanswered> {
  const content =
    json !== undefined
      ? { type: 'application/json', body: JSON.stringify(json) }
      : bytes && { type: bytes.type, body: bytes.bytes as BodyInit };
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(patience ?? patienceMs),
      headers: { ...(content ? { 'content-type': content.type } : {}), ...headers },
      ...(content ? { body: content.body } : {}),
    });
  } catch {
    return { ok: false, because: 'no connection' };
  }
  return response.ok ? response : unansweredOf(response);
}

async function unansweredOf(response: Response): Promise<Unanswered> {
  const { code } = ((await response.json().catch(() => null)) ?? {}) as { code?: string };
  if (code === 'account-suspended') return { ok: false, because: 'suspended' };
  if (code === 'device-wiped') return { ok: false, because: 'lost device' };
  if (response.status === 401) return { ok: false, because: 'signed out' };
  if (response.status === 426 || code === 'protocol-too-old') return { ok: false, because: 'too old' };
  // Answers without our problem format come from something in between: a proxy, a portal that wants a sign-in of its own.
  if (response.status >= 500 || response.status === 429 || code === undefined) {
    const seconds = Number(response.headers.get('retry-after'));
    return { ok: false, because: 'busy', ...(seconds > 0 ? { retryAfter: seconds * 1000 } : {}) };
  }
  return { ok: false, because: 'refused', status: response.status };
}

async function answerOf<T>(asked: Promise<Response | Unanswered>, schema: z.ZodType<T>): Promise<Answer<T>> {
  const response = await asked;
  if (!(response instanceof Response)) return response;
  const parsed = schema.safeParse(await response.json().catch(() => null));
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, because: 'busy' };
}

/** The server over HTTP, with the session's cookie. */
export const httpTransport: Transport = {
  pull: (request) =>
    answerOf(call('/api/sync/pull', { method: 'POST', json: request }), arrivingSchema) as Promise<Answer<PullAnswer>>,
  push: (request) => answerOf(call('/api/sync/push', { method: 'POST', json: request }), pushAnswerSchema),
  async putFile(fileId, file) {
    const response = await call(`/api/files/${fileId}`, { method: 'PUT', bytes: file, patience: filePatienceMs });
    return response instanceof Response ? { ok: true, value: null } : response;
  },
  async getFile(fileId) {
    const response = await call(`/api/files/${fileId}`, { method: 'GET', patience: filePatienceMs });
    if (!(response instanceof Response)) return response;
    const bytes = await response.arrayBuffer().catch(() => null);
    return bytes ? { ok: true, value: new Uint8Array(bytes) } : { ok: false, because: 'no connection' };
  },
};

/** Any other route of the hub that the device needs (me, devices, sign-out). */
export const ask = <T>(
  method: Call['method'],
  path: string,
  schema: z.ZodType<T>,
  json?: unknown,
): Promise<Answer<T>> => answerOf(call(path, { method, ...(json === undefined ? {} : { json }) }), schema);

/** Asks for something that answers nothing; true when it was done. */
export async function tell(path: string, json: unknown): Promise<Answer<null>> {
  const response = await call(path, { method: 'POST', json });
  return response instanceof Response ? { ok: true, value: null } : response;
}

/** Hands sealed pieces in (O6): without a session, by the credential alone. */
export async function sendDeposits(credential: string, deposits: Deposit[]): Promise<DepositAnswer | null> {
  const headers = { authorization: `Deposit ${credential}` };
  const asked = call('/api/deposits', { method: 'POST', json: { deposits }, headers, patience: filePatienceMs });
  const answer = await answerOf(asked, depositAnswerSchema);
  return answer.ok ? answer.value : null;
}
