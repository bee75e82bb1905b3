import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { z } from 'zod';
import { type Refusal, type RefusalCode, refusalWords } from '../../shared/domain/documents/index.ts';

/** The one table from refusal to HTTP status. The words stand in `refusal-words.ts`. */
const refusalStatus: Record<RefusalCode, ContentfulStatusCode> = {
  'not-found': 404,
  'not-allowed': 403,
  'access-ended': 403,
  'round-closed': 409,
  'request-withdrawn': 409,
  'already-submitted': 409,
  'not-an-author': 403,
  'changed-meanwhile': 409,
  'never-changes': 409,
  incomplete: 422,
  invalid: 422,
  'already-granted': 409,
  'already-asked': 409,
  'already-begun': 409,
  'date-in-future': 422,
  'before-receipt': 422,
  'before-last-step': 422,
  'not-yet': 409,
  'step-passed': 409,
  'already-recorded': 409,
  'ground-not-allowed': 422,
  'too-short': 422,
  'outside-period': 422,
  'setting-not-asked': 422,
  'unknown-file': 422,
  'no-room-in-case': 413,
  'no-room-today': 413,
  'protocol-too-old': 426,
  'no-manager': 409,
  'not-a-manager': 403,
  'not-a-member': 409,
  'member-suspended': 409,
  'letter-not-ready': 409,
  'letter-not-today': 422,
  'already-allocated': 409,
  'not-agreed': 422,
  'comments-unanswered': 409,
  'window-open': 409,
  'already-consulted': 409,
  'already-answered': 409,
  'consultation-closed': 409,
  'health-not-agreed': 409,
};

/** What can go wrong with a request before, or without, a rule of casework. Add to it what your routes need. */
const requestProblems = {
  'signed-out': [401, 'Sign in to continue.'],
  'wrong-sign-in': [401, 'The e-mail address or password is not right.'],
  'wrong-code': [401, 'The code is not right or has been used. Enter the newest code.'],
  'account-suspended': [401, 'This account is suspended. Contact the SEND service if you think this is a mistake.'],
  'device-wiped': [
    401,
    'This device was signed out of the hub. What had not been sent still arrives. Sign in again to use it.',
  ],
  'already-set-up': [409, 'This account already has a second step. An administrator can reset it.'],
  'other-role': [409, 'This address has an account in another role. The other role needs an address of its own.'],
  'has-account': [409, 'This address already has an account.'],
  'wrong-origin': [403, 'This request did not come from the hub’s own pages.'],
  'link-expired': [410, 'This link has expired. Ask for a new one.'],
  'already-received': [
    409,
    'Your request had already arrived, as you first sent it. What you changed since was not sent.',
  ],
  'too-many-tries': [429, 'There were too many tries. Wait a while, then try again.'],
  'length-required': [411, 'How much is sent has to be said first.'],
  'too-large': [413, 'This is too large to send.'],
  'unsupported-type': [415, 'Files of this type cannot be added.'],
  'template-wrong': [422, 'This template cannot be used yet. Mend what is listed, then save it again.'],
  'demo-only': [404, 'This is only there in the demo.'],
  'not-a-route': [404, 'There is nothing at this address.'],
  'database-unavailable': [503, 'The hub cannot reach its database. Try again in a few minutes.'],
  fault: [500, 'Something went wrong on our side. Try again in a few minutes.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;

export type ProblemCode = RefusalCode | keyof typeof requestProblems;

/** An error as every route answers it: problem details (RFC 9457) with a stable `code` and words for a person. */
export const problemSchema = z.object({
  type: z.string().meta({ example: 'urn:ehc-hub:problem:not-found' }),
  title: z.string().meta({ description: 'A sentence for a person' }),
  status: z.int(),
  code: z.string().meta({ description: 'Stable: programs decide by this', example: 'not-found' }),
  request: z.string().meta({ description: 'Number of the request, as in the server’s log' }),
  detail: z.string().optional(),
  fields: z.record(z.string(), z.string()).optional().meta({ description: 'A sentence for each field that is wrong' }),
  retryAfter: z.number().optional().meta({ description: 'Seconds to wait' }),
});
export type Problem = z.infer<typeof problemSchema>;

export type ProblemExtras = Pick<Partial<Problem>, 'title' | 'detail' | 'fields' | 'retryAfter'>;

/** Put into the `responses` of `createRoute`, for each status that the route refuses with. */
export const problemResponse = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});

export function statusOf(code: ProblemCode): ContentfulStatusCode {
  return code in requestProblems
    ? requestProblems[code as keyof typeof requestProblems][0]
    : refusalStatus[code as RefusalCode];
}

export function wordsOf(code: ProblemCode): string {
  return code in requestProblems
    ? requestProblems[code as keyof typeof requestProblems][1]
    : refusalWords[code as RefusalCode];
}

/** Answers a request with a problem. `return problem(c, 'link-expired')` from a route. */
export function problem(c: Context, code: ProblemCode, extras: ProblemExtras = {}) {
  const status = statusOf(code);
  const body: Problem = {
    type: `urn:ehc-hub:problem:${code}`,
    title: wordsOf(code),
    status,
    code,
    request: c.get('requestId') ?? '',
    ...extras,
  };
  const wait = extras.retryAfter === undefined ? {} : { 'Retry-After': String(Math.ceil(extras.retryAfter)) };
  // The type of a refusal is not part of a route's happy answer: routes stay typed by their own schema.
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json', ...wait }) as never;
}

/** Answers with what a rule refused. */
export const refusalProblem = (c: Context, { code, detail }: Refusal) =>
  problem(c, code, detail?.missing ? { detail: detail.missing } : {});
