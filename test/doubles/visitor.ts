import type { HubApi } from '../../server/http/hub-api.ts';

export interface Answer<T = unknown> {
  status: number;
  text: string;
  body: T;
  headers: Headers;
}

/** Somebody at a browser: keeps the session cookie as a browser would, and asks over the app's real routes. */
export interface Visitor {
  cookie: string | null;
  get<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
  post<T = Record<string, unknown>>(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer<T>>;
  delete<T = Record<string, unknown>>(path: string): Promise<Answer<T>>;
}

export function visitor(app: Pick<HubApi, 'request'>): Visitor {
  const self: Visitor = {
    cookie: null,
    get: (path) => ask('GET', path),
    post: (path, body, headers) => ask('POST', path, body, headers),
    delete: (path) => ask('DELETE', path),
  };
  async function ask<T>(
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const headers: Record<string, string> = { 'User-Agent': 'Mozilla/5.0 (Linux; Android 15) Chrome/141.0', ...more };
    if (self.cookie) headers.Cookie = self.cookie;
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await app.request(path, { method, headers, ...sent });
    for (const set of response.headers.getSetCookie()) {
      const pair = set.split(';')[0] ?? '';
      self.cookie = pair.endsWith('=') ? null : pair;
    }
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json');
    return { status: response.status, text, body: (isJson ? JSON.parse(text) : null) as T, headers: response.headers };
  }
  return self;
}
