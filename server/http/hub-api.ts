import { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import type { Actor } from '../../shared/domain/people/index.ts';
import { problem } from './problems.ts';

/** Who is signed in, as the check before every route found out. */
export interface SignedIn {
  sessionId: string;
  /** The device that this session was set up on; null before that. */
  deviceId: string | null;
  actor: Actor;
}

/** What routes find on their context: `c.get('signedIn')`, `c.get('requestId')`. */
export interface HubEnv {
  Variables: {
    requestId: string;
    /** Set on every route that is not public (see `public-routes.ts`). */
    signedIn: SignedIn;
  };
}

export type HubApi = OpenAPIHono<HubEnv>;

/**
 * The start of every area's routes: a body, query or parameter that its schema refuses is answered 422 `invalid`,
 * with a sentence per field.
 */
export function hubApi(): HubApi {
  return new OpenAPIHono<HubEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      return problem(c, 'invalid', { fields: sentencesOf(result.error.issues) });
    },
  });
}

function sentencesOf(issues: readonly z.core.$ZodIssue[]): Record<string, string> {
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.') || 'body', issue.message]));
}
