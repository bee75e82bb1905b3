import { randomBytes } from 'node:crypto';
import type { Letter } from '../../../shared/api/people.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { makeLetterCode } from '../../../shared/domain/sign-in/index.ts';
import {
  type AccountPorts,
  type AccountRefusal,
  lockAccount,
  makeInvitation,
  recordAct,
  refused,
} from '../sign-in/index.ts';

/**
 * A new letter for somebody without e-mail: opens an account that is not open yet, or lets its owner choose a new
 * password. The second factor stays as it is (G3, G6). Administrators only.
 */
export async function newLetter(
  ports: AccountPorts,
  actor: Actor,
  personId: string,
): Promise<{ ok: true; letter: Letter } | AccountRefusal> {
  if (actor.role !== 'administrator') return refused('not-allowed');
  return ports.sql.begin(async (tx) => {
    const account = await lockAccount(tx, personId);
    if (!account?.signInName || account.email !== null) return refused('not-found');
    if (account.status === 'suspended') return refused('account-suspended');
    const code = makeLetterCode(randomBytes);
    await makeInvitation(ports, tx, { personId, invitedBy: actor.personId, letterCode: code });
    await recordAct(tx, { at: ports.clock.now(), by: actor.personId, action: 'letter made', detail: { personId } });
    return { ok: true, letter: { signInName: account.signInName, code } };
  });
}
