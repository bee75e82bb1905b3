/** What a call to the server came to: the answer, or a reason with words a person reads. */
export type Answer<T> = { ok: true; value: T } | Failure;

export interface Failure {
  ok: false;
  /** Stable: 'offline', 'signed-out', 'wrong-code' … */
  code: string;
  words: string;
  status: number;
  /** A sentence for each field that is wrong. */
  fields: Record<string, string>;
  /** Seconds to wait, when the server says so. */
  retryAfter: number | null;
}

const offline: Failure = {
  ok: false,
  code: 'offline',
  words: 'There is no connection right now. What you typed stays here: try again when you are online.',
  status: 0,
  fields: {},
  retryAfter: null,
};

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Calls a JSON route of this hub with the session's cookie. Never throws for what the network or the server says. */
export async function call<T>(method: Method, path: string, body?: unknown): Promise<Answer<T>> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers:
        body === undefined
          ? { accept: 'application/json' }
          : { accept: 'application/json', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    return offline;
  }
  const content: unknown = await response.json().catch(() => null);
  return response.ok ? { ok: true, value: content as T } : failureOf(response.status, content);
}

export const get = <T>(path: string): Promise<Answer<T>> => call<T>('GET', path);
export const post = <T>(path: string, body: unknown = {}): Promise<Answer<T>> => call<T>('POST', path, body);
export const put = <T>(path: string, body: unknown): Promise<Answer<T>> => call<T>('PUT', path, body);
export const remove = <T>(path: string): Promise<Answer<T>> => call<T>('DELETE', path);

function failureOf(status: number, content: unknown): Failure {
  const problem = (content ?? {}) as {
    code?: string;
    title?: string;
    detail?: string;
    fields?: Record<string, string>;
    retryAfter?: number;
  };
  return {
    ok: false,
    code: problem.code ?? 'fault',
    words:
      problem.detail ??
      problem.title ??
      'Something went wrong on our side. Nothing you typed is lost. Try again in a minute.',
    status,
    fields: problem.fields ?? {},
    retryAfter: problem.retryAfter ?? null,
  };
}
