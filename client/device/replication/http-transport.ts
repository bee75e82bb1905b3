import type { z } from 'zod';
import { type Deposit, type DepositAnswer, depositAnswerSchema } from '../../../shared/sync/deposit.ts';
import { type PullAnswer, pushAnswerSchema } from '../../../shared/sync/protocol.ts';
import { arrivingSchema } from './arriving.ts';
import { type Call, call } from './call.ts';
import type { Answer, Transport, Unanswered } from './transport.ts';

/** Large files on a slow line, in milliseconds. */
const filePatienceMs = 10 * 60_000;

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

/** Hands sealed pieces in (O6): without a session, by the credential alone. */
export async function sendDeposits(credential: string, deposits: Deposit[]): Promise<DepositAnswer | null> {
  const headers = { authorization: `Deposit ${credential}` };
  const asked = call('/api/deposits', { method: 'POST', json: { deposits }, headers, patience: filePatienceMs });
  const answer = await answerOf(asked, depositAnswerSchema);
  return answer.ok ? answer.value : null;
}
