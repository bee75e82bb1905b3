import type { RequestBody, RequestPerson } from '../documents/index.ts';
import type { Role } from '../people/index.ts';
import { plainAddress } from '../sign-in/index.ts';
import { isFamily } from './form/index.ts';

/** An account that a request meets: it started it, or has the e-mail address of somebody in it. */
export interface KnownAccount {
  personId: string;
  name: string;
  email: string | null;
  role: Role;
  suspended: boolean;
  /** The education setting it belongs to, unless that is closed. */
  setting: { settingId: string; name: string } | null;
}

/** One person of a request, before anybody is invited. */
export interface PersonThere {
  person: RequestPerson;
  /** The account that an invitation would go to; null when there is none yet. */
  account: KnownAccount | null;
  /** They asked with this account. */
  started: boolean;
  /** The name or the address is not the account's: is it the same person? */
  differs: boolean;
  /** N6: the person before them who has the same e-mail address or account; nobody gets another's. */
  sharesWith: string | null;
}

export interface WhoIsThere {
  people: PersonThere[];
  /** The account that started the request, when it is none of its people's; null also for whoever has no account. */
  starter: KnownAccount | null;
}

const plainName = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/**
 * A1, N1: who of a request can be invited, and whose account each would get. When the family asks with a family account,
 * the first person is the one who typed: the form calls them "you". Everybody else is known by their e-mail address alone.
 */
export function whoIsThere(request: RequestBody, accounts: readonly KnownAccount[]): WhoIsThere {
  const starter = accounts.find(({ personId }) => personId === request.startedBy?.personId) ?? null;
  const own = starter?.role === 'family' && isFamily(request.asker) ? request.people[0]?.id : undefined;
  const people: PersonThere[] = [];
  for (const person of request.people) {
    if (!person.name.trim()) continue;
    const address = plainAddress(person.email);
    const byAddress = address === '' ? null : (accounts.find(({ email }) => email === address) ?? null);
    const account = person.id === own ? starter : byAddress;
    const before = people.find((one) => sameWay(one, { address, account }));
    people.push({
      person,
      account,
      started: account?.role === 'family' && account === starter,
      differs: account !== null && isOther(account, person.name, address),
      sharesWith: before?.person.name.trim() ?? null,
    });
  }
  return { people, starter: people.some(({ started }) => started) ? null : starter };
}

function sameWay(one: PersonThere, { address, account }: { address: string; account: KnownAccount | null }): boolean {
  if (account !== null && one.account === account) return true;
  return address !== '' && plainAddress(one.person.email) === address;
}

const isOther = ({ name, email }: KnownAccount, typed: string, address: string): boolean =>
  plainName(name) !== plainName(typed) || (address !== '' && address !== email);
