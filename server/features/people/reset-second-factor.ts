import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  type AccountPorts,
  type AccountRefusal,
  endSessions,
  lockAccount,
  recordAct,
  refused,
  removeFactor,
} from '../sign-in/index.ts';

/**
 * Takes an account's second factor and recovery codes away and ends its sessions; the next sign-in sets it up anew (G3).
 * Administrators only; for oneself another administrator does it.
 */
export async function resetSecondFactor(
  ports: AccountPorts,
  actor: Actor,
  personId: string,
): Promise<{ ok: true } | AccountRefusal> {
  if (actor.role !== 'administrator' || actor.personId === personId) return refused('not-allowed');
  const now = ports.clock.now();
  return ports.sql.begin(async (tx) => {
    if (!(await lockAccount(tx, personId))) return refused('not-found');
    await removeFactor(tx, personId);
    await endSessions(tx, { personId }, now);
    await recordAct(tx, { at: now, by: actor.personId, action: 'second factor reset', detail: { personId } });
    return { ok: true };
  });
}
