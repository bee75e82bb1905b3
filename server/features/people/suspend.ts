import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  type AccountPorts,
  type AccountRefusal,
  endSessions,
  hasPassword,
  lockAccount,
  recordAct,
  refused,
  setStatus,
  wipeDevices,
} from '../sign-in/index.ts';

/**
 * A suspended account can't sign in, its sessions end at once and its devices wipe what they hold at their next contact;
 * what they had not sent can still be deposited (A5, O6). Administrators only, and not oneself.
 */
export async function suspend(
  ports: AccountPorts,
  actor: Actor,
  personId: string,
): Promise<{ ok: true } | AccountRefusal> {
  if (actor.role !== 'administrator' || actor.personId === personId) return refused('not-allowed');
  const now = ports.clock.now();
  return ports.sql.begin(async (tx) => {
    const account = await lockAccount(tx, personId);
    if (!account) return refused('not-found');
    if (account.status === 'suspended') return { ok: true };
    await setStatus(tx, personId, 'suspended');
    await endSessions(tx, { personId }, now);
    await wipeDevices(tx, { personId }, 'suspended', now);
    await recordAct(tx, { at: now, by: actor.personId, action: 'account suspended', detail: { personId } });
    return { ok: true };
  });
}

/** The account can sign in again and sees what it would have seen (A5). Devices that were told to wipe start afresh. */
export async function reactivate(
  ports: AccountPorts,
  actor: Actor,
  personId: string,
): Promise<{ ok: true } | AccountRefusal> {
  if (actor.role !== 'administrator') return refused('not-allowed');
  return ports.sql.begin(async (tx) => {
    const account = await lockAccount(tx, personId);
    if (!account) return refused('not-found');
    if (account.status !== 'suspended') return { ok: true };
    await setStatus(tx, personId, (await hasPassword(tx, personId)) ? 'active' : 'invited');
    await recordAct(tx, {
      at: ports.clock.now(),
      by: actor.personId,
      action: 'account reactivated',
      detail: { personId },
    });
    return { ok: true };
  });
}
