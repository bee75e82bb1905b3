import type { Answer, Unanswered } from './transport.ts';

const patienceMs = 30_000;

export interface Call {
  method: 'GET' | 'POST' | 'PUT';
  json?: unknown;
  bytes?: { type: string; bytes: Uint8Array };
  headers?: Record<string, string>;
  /** Milliseconds. */
  patience?: number;
}

/** Calls a route of the hub with the session's cookie; a reason instead of an answer never throws. */
export async function call(
  path: string,
  { method, json, bytes, headers, patience }: Call,
): Promise<Response | Unanswered> {
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

/** Asks for something that answers nothing. */
export async function tell(path: string, json: unknown): Promise<Answer<null>> {
  const response = await call(path, { method: 'POST', json });
  return response instanceof Response ? { ok: true, value: null } : response;
}
