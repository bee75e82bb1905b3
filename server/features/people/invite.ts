import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type { Letter } from '../../../shared/api/people.ts';
import type { AdviserKind, Role } from '../../../shared/domain/people/index.ts';
import { inviting, makeLetterCode, makeSignInName, plainAddress } from '../../../shared/domain/sign-in/index.ts';
import { type AccountPorts, type AccountRefusal, makeInvitation, recordAct, refused } from '../sign-in/index.ts';
import { addPerson, type NewPerson, personByEmail } from './store.ts';

export interface Invitee {
  name: string;
  /** Null: the account is opened with a code from a letter. */
  email: string | null;
  role: Role;
  jobTitle?: string;
  adviserKind?: AdviserKind | null;
  service?: string | null;
  settingId?: string | null;
  /** The case that they are invited to: its mail may be stopped (N9). */
  caseId?: string;
}

export interface Invited {
  ok: true;
  personId: string;
  /** With 'has an account' nothing was sent. */
  outcome: 'new account' | 'invite again' | 'has an account';
  /** What the letter has to say, for somebody without e-mail. */
  letter: Letter | null;
}

/**
 * Invites somebody to the hub (G3): an account in state 'invited', its invitation and, by e-mail, the order to send it, all
 * in one transaction (the caller's, when one is given). An address that has an account in another role is refused (A8).
 */
export async function invitePerson(
  ports: AccountPorts,
  invitee: Invitee,
  invitedBy: string | null,
  within?: TransactionSql,
): Promise<Invited | AccountRefusal> {
  const carryOut = (tx: TransactionSql) =>
    invitee.email === null
      ? inviteByLetter(ports, tx, invitee, invitedBy)
      : inviteByEmail(ports, tx, invitee, invitedBy);
  return within ? carryOut(within) : ports.sql.begin(carryOut);
}

async function inviteByEmail(
  ports: AccountPorts,
  tx: TransactionSql,
  invitee: Invitee,
  invitedBy: string | null,
): Promise<Invited | AccountRefusal> {
  const email = plainAddress(invitee.email ?? '');
  const person = newPerson(invitee, { email, signInName: null });
  const isNew = await addPerson(tx, person);
  const existing = isNew ? null : await personByEmail(tx, email);
  const outcome = inviting(existing, invitee.role);
  if (outcome === 'other role') return refused('other-role');
  if (outcome === 'suspended') return refused('account-suspended');
  const personId = existing?.id ?? person.id;
  if (outcome === 'has an account') return { ok: true, personId, outcome, letter: null };
  const { id, token, expiresAt } = await makeInvitation(ports, tx, { personId, invitedBy, letterCode: null });
  await ports.mailer.order(tx, [
    {
      kind: 'invited',
      toPersonId: personId,
      key: `invited:${id}`,
      token,
      linkEndsAt: expiresAt,
      ...(invitee.caseId ? { caseId: invitee.caseId } : {}),
    },
  ]);
  await recordAct(tx, { at: ports.clock.now(), by: invitedBy, action: 'person invited', detail: { personId } });
  return { ok: true, personId, outcome, letter: null };
}

async function inviteByLetter(
  ports: AccountPorts,
  tx: TransactionSql,
  invitee: Invitee,
  invitedBy: string | null,
): Promise<Invited> {
  for (;;) {
    const signInName = makeSignInName(randomInt);
    const person = newPerson(invitee, { email: null, signInName });
    if (!(await addPerson(tx, person))) continue;
    const code = makeLetterCode(randomBytes);
    await makeInvitation(ports, tx, { personId: person.id, invitedBy, letterCode: code });
    await recordAct(tx, {
      at: ports.clock.now(),
      by: invitedBy,
      action: 'person invited',
      detail: { personId: person.id },
    });
    return { ok: true, personId: person.id, outcome: 'new account', letter: { signInName, code } };
  }
}

const newPerson = (invitee: Invitee, address: Pick<NewPerson, 'email' | 'signInName'>): NewPerson => ({
  id: randomUUID(),
  ...address,
  name: invitee.name,
  role: invitee.role,
  jobTitle: invitee.jobTitle ?? '',
  adviserKind: invitee.adviserKind ?? null,
  service: invitee.service ?? null,
  settingId: invitee.settingId ?? null,
});
