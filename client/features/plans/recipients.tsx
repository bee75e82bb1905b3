import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { planGoesTo } from '../../../shared/domain/access/index.ts';
import type { Capacity, Service } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { PeopleList, type PersonRow } from '../../ui/people-list.tsx';
import type { Plan } from './use-plan.ts';

const family: readonly Capacity[] = ['young person', 'parent', 'carer', 'guardian', 'advocate'];

/** Whom a plan that is sent today goes to: a draft to the family (reg 13(1)), the final plan to those whom reg 17 allows. */
export const recipientsOf = (plan: Plan, status: 'draft' | 'final', today: string): LocalDocument<'grant'>[] =>
  plan.grants.filter(({ body }) => planGoesTo(plan.parts, body, { status, served: { on: today, by: 'hub' } }, today));

export interface RecipientsProps {
  plan: Plan;
  recipients: readonly LocalDocument<'grant'>[];
  by: Service['by'] | null;
}

/** Everybody who gets it with where it reaches them, for a look before it goes (N1). */
export function Recipients({ plan, recipients, by }: RecipientsProps): ReactNode {
  const rows = recipients.map(({ id, body }): PersonRow => {
    const contact =
      body.to.type === 'person'
        ? plan.contacts.find((one) => body.to.type === 'person' && one.body.person.personId === body.to.personId)?.body
        : undefined;
    return {
      id,
      name: body.to.name,
      relation: (
        <>
          {body.relation || body.capacity}
          {family.includes(body.capacity) ? (
            <>
              <span className="block pre-wrap reached">{reachedAt(by, contact)}</span>
              {contact?.note ? <span className="block">Take care: {contact.note}</span> : null}
            </>
          ) : (
            <span className="block">Reads it in the hub</span>
          )}
        </>
      ),
    };
  });
  if (rows.length === 0)
    return (
      <p>
        Nobody of the family has access to this case. <Link href={`/cases/${plan.caseId}`}>Give access first</Link>, or
        serve it by post or by hand.
      </p>
    );
  return <PeopleList people={rows} label="Who gets it" />;
}

type Contact = { email: string | null; address: string | null } | undefined;

function reachedAt(by: Service['by'] | null, contact: Contact): string {
  const email = contact?.email ?? 'no e-mail address recorded';
  const address = contact?.address ?? 'no address recorded';
  if (by === 'hub') return `In the hub, with an e-mail that it is there: ${email}`;
  if (by === 'e-mail') return `By e-mail: ${email}`;
  if (by === 'post') return `By post: ${address}`;
  if (by === 'hand') return `By hand: ${address}`;
  return `${email}\n${address}`;
}
