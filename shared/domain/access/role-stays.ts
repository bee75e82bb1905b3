import { type Refusal, refuse } from '../documents/index.ts';
import type { Role } from '../people/index.ts';

/**
 * A8: a role is given once to an account and never changed; somebody who needs another has a new account in it.
 * Answers null when the account may be written so. The database holds to it as well.
 */
export function roleStays(before: Role, asked: Role): Refusal | null {
  return before === asked ? null : refuse('never-changes', { field: 'role' });
}
