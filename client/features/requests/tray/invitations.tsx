import type { ReactNode } from 'react';
import type { Invitable, OpenedRequest, RegisterRequestInput } from '../../../../shared/api/requests.ts';
import type { RequestPerson } from '../../../../shared/domain/documents/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';

type Invite = RegisterRequestInput['invite'][number];
type Starter = NonNullable<RegisterRequestInput['starter']>;

/** Who gets access when the request is registered. */
export type Chosen = Pick<RegisterRequestInput, 'invite' | 'starter'>;

const capacities: readonly { value: Invite['capacity']; label: string }[] = [
  { value: 'parent', label: 'Parent' },
  { value: 'carer', label: 'Carer' },
  { value: 'guardian', label: 'Guardian' },
  { value: 'young person', label: 'Young person' },
  { value: 'advocate', label: 'Advocate' },
];

const peopleOf = ({ request }: OpenedRequest): RequestPerson[] =>
  request.people.filter(({ name }) => name.trim() !== '');

const wayTo = ({ invitable }: OpenedRequest, id: string): Invitable | null =>
  invitable.find((one) => one.id === id) ?? null;

const inviting = ({ request, ...opened }: OpenedRequest, id: string): Invite => ({
  id,
  capacity: request.asker === 'young person' && request.people[0]?.id === id ? 'young person' : 'parent',
  byLetter: (wayTo({ request, ...opened }, id)?.sharesWith ?? null) !== null,
});

/** A1: ticked to begin with: whoever can be reached and is surely the person they say. The co-ordinator decides. */
export function proposed(opened: OpenedRequest): Chosen {
  const sure = peopleOf(opened).filter(({ id, email }) => {
    const way = wayTo(opened, id);
    return way?.sharesWith === null && !way.differs && (way.started || email.trim() !== '');
  });
  const invite = sure.map(({ id }) => inviting(opened, id));
  return opened.starter?.settingName ? { invite, starter: 'setting' } : { invite };
}

interface InvitationsProps {
  opened: OpenedRequest;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
}

/** A1, R3: who gets access now, whoever asked with an account among them. Each sees the recipients before anything goes (N1). */
export function Invitations({ opened, chosen, choose }: InvitationsProps): ReactNode {
  const people = peopleOf(opened);
  if (people.length === 0 && !opened.starter) return null;
  const { invite } = chosen;
  const replace = (id: string, one: Invite | null): void =>
    choose({ ...chosen, invite: [...invite.filter((other) => other.id !== id), ...(one ? [one] : [])] });
  return (
    <fieldset className="stack-2">
      <legend className="label">Who is invited now?</legend>
      <p className="hint">
        They see the case, and the request as it was sent, without anybody’s address. Leave out whoever you have doubts
        about: you can invite them later.
      </p>
      {people.map((person) => {
        const { id, name } = person;
        const one = invite.find((other) => other.id === id) ?? null;
        return (
          <div key={id} className="stack-2">
            <Checkbox
              id={`invite-${id}`}
              label={`${name}${person.relation ? `, ${person.relation}` : ''}`}
              hint={whereItGoes(person, wayTo(opened, id))}
              checked={one !== null}
              onChange={(yes) => replace(id, yes ? inviting(opened, id) : null)}
            />
            {one ? (
              <CapacityOf
                id={id}
                name={name}
                value={one.capacity}
                choose={(capacity) => replace(id, { ...one, capacity })}
              />
            ) : null}
          </div>
        );
      })}
      {opened.starter ? <StarterRow starter={opened.starter} chosen={chosen} choose={choose} /> : null}
    </fieldset>
  );
}

/** What happens to an invitation, in words, with what is to be looked at first. */
function whereItGoes({ email, name }: RequestPerson, way: Invitable | null): string {
  if (way?.sharesWith)
    return `The e-mail address is also ${way.sharesWith}’s. ${name} gets an account of their own: you get the words for a letter`;
  const account = way?.account ?? null;
  const at = account?.email ? ` (${account.email})` : '';
  if (account && way?.differs)
    return `${way.started ? 'Asked with' : 'The e-mail address is of'} the account of ${account.name}${at}. Tick it only if that is the same person: ${account.name} gets access`;
  if (account) return way?.started ? `Asked with their account${at}` : `Has an account${at}`;
  return email ? `The invitation goes to ${email}` : 'No e-mail address: you get the words for a letter';
}

interface CapacityProps {
  id: string;
  name: string;
  value: Invite['capacity'];
  choose: (capacity: Invite['capacity']) => void;
}

const CapacityOf = ({ id, name, value, choose }: CapacityProps): ReactNode => (
  <Select id={`capacity-${id}`} label={`${name} is`} value={value} onChange={choose} options={capacities} />
);

interface StarterProps extends Omit<InvitationsProps, 'opened'> {
  starter: NonNullable<OpenedRequest['starter']>;
}

/** A1: asking with an account gives no access by itself. */
function StarterRow({ starter, chosen, choose }: StarterProps): ReactNode {
  const { name, settingName } = starter;
  const set = (capacity: Starter | null): void =>
    choose({ invite: chosen.invite, ...(capacity ? { starter: capacity } : {}) });
  const capacity = chosen.starter ?? null;
  return (
    <div className="stack-2">
      <Checkbox
        id="invite-starter"
        label={settingName ?? `${name}, who asked with their account`}
        hint={
          settingName ? `${name} asked. Every account of the setting sees the case` : 'Is not one of the people above'
        }
        checked={capacity !== null}
        onChange={(yes) => set(yes ? (settingName ? 'setting' : 'advocate') : null)}
      />
      {capacity !== null && capacity !== 'setting' ? (
        <CapacityOf id="starter" name={name} value={capacity} choose={set} />
      ) : null}
    </div>
  );
}
