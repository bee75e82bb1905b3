import {
  type InvitationState,
  invitationState,
  looksLikeLetterCode,
  plainCode,
} from '../../../shared/domain/sign-in/index.ts';
import { type Account, findAccount, lockAccount, setStatus, storePassword } from './account-store.ts';
import {
  findInvitation,
  findInvitationByLetter,
  makeInvitation,
  markUsed,
  newLink,
  type StoredInvitation,
} from './invitation-store.ts';
import { newPasswordProblem } from './new-password.ts';
import { type AccountPorts, type AccountRefusal, refused } from './ports.ts';
import { endSessions, type StartedSession } from './session-store.ts';
import { type Caller, type NextStep, startPending } from './sign-in.ts';
import { countTry, forgiveTry, type TryKey } from './tries-store.ts';

/** How long an answer takes that must not tell whether an e-mail was sent. Milliseconds. */
export const evenAnswer = 400;

const stateOf = (invitation: StoredInvitation, now: Date): InvitationState =>
  invitationState(
    {
      expiresAt: invitation.expiresAt.getTime(),
      usedAt: invitation.usedAt?.getTime() ?? null,
      replacedAt: invitation.replacedAt?.getTime() ?? null,
    },
    now.getTime(),
  );

export interface InvitationView {
  state: InvitationState;
  /** Who it is for; null unless it is open. */
  name: string | null;
  /** What they will sign in with. */
  signInWith: string | null;
}

/** What an invitation's link shows. */
export async function lookAtInvitation(
  ports: AccountPorts,
  token: string,
): Promise<{ ok: true; view: InvitationView } | AccountRefusal> {
  const invitation = await findInvitation(ports, ports.sql, token);
  const account = invitation && (await findAccount(ports.sql, invitation.personId));
  if (!invitation || !account) return refused('not-found');
  const state = account.status === 'suspended' ? 'expired' : stateOf(invitation, ports.clock.now());
  const open = state === 'open';
  return {
    ok: true,
    view: { state, name: open ? account.name : null, signInWith: open ? (account.email ?? account.signInName) : null },
  };
}

/**
 * Choosing a password by an open invitation, once (G3). The account is open from then on; its second factor is next. For
 * somebody without e-mail a new letter does this again, with the second factor they have.
 */
export async function acceptInvitation(
  ports: AccountPorts,
  { token, password, caller }: { token: string; password: string; caller: Caller },
): Promise<{ ok: true; session: StartedSession; next: NextStep } | AccountRefusal> {
  const found = await findInvitation(ports, ports.sql, token);
  const account = found && (await findAccount(ports.sql, found.personId));
  if (!found || !account) return refused('not-found');
  if (!isOpen(found, account, ports.clock.now())) return refused('link-expired');
  const problem = newPasswordProblem(password, account);
  if (problem) return refused('invalid', { fields: { password: problem } });
  // The work of hashing is done before the rows are locked; the invitation is looked at again under the lock.
  const hash = await ports.hashing.hash(password);
  const accepted = await ports.sql.begin(async (tx) => {
    const now = ports.clock.now();
    const locked = await lockAccount(tx, account.id);
    const invitation = await findInvitation(ports, tx, token);
    if (!locked || !invitation || !isOpen(invitation, locked, now)) return false;
    await markUsed(tx, invitation.id, now);
    await storePassword(tx, locked.id, hash, now);
    await setStatus(tx, locked.id, 'active');
    await endSessions(tx, { personId: locked.id }, now);
    return true;
  });
  return accepted ? startPending(ports, account.id, caller) : refused('link-expired');
}

const isOpen = (invitation: StoredInvitation, account: Account, now: Date): boolean =>
  account.status !== 'suspended' && stateOf(invitation, now) === 'open';

/**
 * An expired link offers a new one to the same address (G3). The answer is the same whether one was sent or not, and
 * takes as long.
 */
export async function renewInvitation(
  ports: AccountPorts,
  token: string,
  caller: Caller,
): Promise<{ ok: true } | AccountRefusal> {
  const wait = await countTry(ports, [{ kind: 'reset', value: `renew ${caller.networkAddress} ${token}` }]);
  if (wait) return refused('too-many-tries', wait);
  await Promise.all([sendAnew(ports, token), ports.pause(evenAnswer)]);
  return { ok: true };
}

async function sendAnew(ports: AccountPorts, token: string): Promise<void> {
  const found = await findInvitation(ports, ports.sql, token);
  if (!found) return;
  await ports.sql.begin(async (tx) => {
    const account = await lockAccount(tx, found.personId);
    const old = await findInvitation(ports, tx, token);
    if (!old || old.byLetter || !account?.email || account.status !== 'invited') return;
    if (stateOf(old, ports.clock.now()) !== 'expired') return;
    const {
      id,
      token: fresh,
      expiresAt,
    } = await makeInvitation(ports, tx, {
      personId: account.id,
      invitedBy: old.invitedBy,
      letterCode: null,
    });
    await ports.mailer.order(tx, [
      { kind: 'invited', toPersonId: account.id, key: `invited:${id}`, token: fresh, linkEndsAt: expiresAt },
    ]);
  });
}

/** Turns the code of a letter into a link, for people without e-mail. The code stays good until a password is chosen. */
export async function linkOfLetterCode(
  ports: AccountPorts,
  typed: string,
  caller: Caller,
): Promise<{ ok: true; token: string } | AccountRefusal> {
  const key: TryKey = { kind: 'letter', value: caller.networkAddress };
  const wait = await countTry(ports, [key]);
  if (wait) return refused('too-many-tries', wait);
  const code = plainCode(typed);
  if (!looksLikeLetterCode(code)) return refused('wrong-code');
  const token = await ports.sql.begin(async (tx) => {
    const invitation = await findInvitationByLetter(ports, tx, code);
    const account = invitation && (await findAccount(tx, invitation.personId));
    if (!invitation || !account || !isOpen(invitation, account, ports.clock.now())) return null;
    return newLink(ports, tx, invitation.id);
  });
  if (token === null) return refused('wrong-code');
  await forgiveTry(ports, key);
  return { ok: true, token };
}
