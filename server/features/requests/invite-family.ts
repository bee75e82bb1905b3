import type { TransactionSql } from 'postgres';
import type { OpenedRequest, RegisteredRequest, RegisterRequestInput } from '../../../shared/api/requests.ts';
import type { RequestBody, RequestPerson } from '../../../shared/domain/documents/index.ts';
import type { Actor, PersonRef } from '../../../shared/domain/people/index.ts';
import {
  asker,
  type PersonThere,
  type RegisterRequest,
  responsibilityWords,
  type WhoIsThere,
} from '../../../shared/domain/requests/index.ts';
import type { RequestsPorts } from './ports.ts';

type Grant = RegisterRequest['grants'][number];

export interface InvitedFamily extends Pick<RegisteredRequest, 'letters' | 'notInvited'> {
  grants: Grant[];
  accounts: Map<string, PersonRef>;
}

const whyNot: Record<string, string> = {
  'other-role': 'The e-mail address has an account in another role. Ask for another address.',
  'account-suspended': 'The account of this e-mail address is suspended.',
};

/** Who can be invited, as the co-ordinator sees it before anything is done (A1, N1). */
export const shownInvitable = ({ people, starter }: WhoIsThere): Pick<OpenedRequest, 'invitable' | 'starter'> => ({
  invitable: people.map(({ person, account, started, differs, sharesWith }) => ({
    id: person.id,
    account: account && { name: account.name, email: account.email },
    started,
    differs,
    sharesWith,
  })),
  starter: isInvited(starter) ? { name: starter.name, settingName: settingOf(starter)?.name ?? null } : null,
});

/** R1, A1: invites those of the family whom the co-ordinator chose, each to an account of their own. */
export async function inviteFamily(
  { invite }: RequestsPorts,
  tx: TransactionSql,
  actor: Actor,
  { people }: WhoIsThere,
  { request, chosen }: { request: RequestBody; chosen: RegisterRequestInput['invite'] },
): Promise<InvitedFamily> {
  const family: InvitedFamily = { grants: [], accounts: new Map(), letters: [], notInvited: [] };
  for (const { id, capacity, byLetter = false } of chosen) {
    const there = people.find(({ person }) => person.id === id);
    if (!there || family.accounts.has(id)) continue;
    const name = there.person.name.trim();
    const no = byLetter ? null : mayNotByEmail(there);
    if (no) {
      family.notInvited.push({ name, why: no });
      continue;
    }
    const email = byLetter ? null : there.person.email.trim() || null;
    const own = byLetter || !there.started ? null : there.account;
    const invited = own
      ? { ok: true as const, personId: own.personId, letter: null }
      : await invite({ name, email, role: 'family' }, actor.personId, tx);
    if (!invited.ok) {
      family.notInvited.push({ name, why: whyNot[invited.code] ?? 'The invitation could not be made.' });
      continue;
    }
    // An account keeps its own name, whatever somebody typed beside its address.
    const isAccount = there.account?.personId === invited.personId;
    const account = { personId: invited.personId, name: isAccount ? (there.account?.name ?? name) : name };
    family.accounts.set(id, account);
    family.grants.push({ to: { type: 'person', ...account }, capacity, relation: relationOf(request, there.person) });
    if (invited.letter) family.letters.push({ name, ...invited.letter });
  }
  return family;
}

/** Two people with one address are not one person: the second's letters would go to the first (N1). */
function mayNotByEmail({ sharesWith, started, account }: PersonThere): string | null {
  if (sharesWith !== null) return `Shares an e-mail address with ${sharesWith}: invite by letter.`;
  return started && account?.suspended ? 'The account they asked with is suspended.' : null;
}

const relationOf = (request: RequestBody, person: RequestPerson): string =>
  [person.relation.trim().slice(0, 150), responsibilityWords(request, person)].filter(Boolean).join(', ');

/** Whose account each is, invited now or not: what somebody wrote with an account stays their own to read (N1). */
export function accountsOf({ people, starter }: WhoIsThere, { accounts }: InvitedFamily): Map<string, PersonRef> {
  const all = new Map(accounts);
  const own = people.find(({ started }) => started);
  if (own?.account && !all.has(own.person.id))
    all.set(own.person.id, { personId: own.account.personId, name: own.account.name });
  if (starter) all.set(asker, { personId: starter.personId, name: starter.name });
  return all;
}

type Starter = WhoIsThere['starter'];

/** A professional is not invited: they see the case by what they are asked (A2). */
const isInvited = (starter: Starter): starter is NonNullable<Starter> =>
  starter !== null && !starter.suspended && (starter.role === 'family' || settingOf(starter) !== null);

const settingOf = (starter: NonNullable<Starter>) => (starter.role === 'setting' ? starter.setting : null);

/** A1: the access of who asked with an account, when the co-ordinator gives it; null when it can't be given so. */
export function starterGrant(
  { askedBy }: RequestBody,
  { starter }: WhoIsThere,
  capacity: RegisterRequestInput['starter'] | null,
): Grant[] | null {
  if (capacity === null || capacity === undefined) return [];
  if (!isInvited(starter)) return null;
  const relation = askedBy.role.trim() || 'Asked for the assessment';
  const { personId, name } = starter;
  const setting = settingOf(starter);
  if ((setting !== null) !== (capacity === 'setting')) return null;
  const to: Grant['to'] = setting
    ? { type: 'setting', ...setting, sencos: [name] }
    : { type: 'person', personId, name };
  return [{ to, capacity, relation }];
}
