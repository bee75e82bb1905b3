import type { ReactNode } from 'react';
import { Initials } from './face.tsx';

export interface PersonRow {
  id: string;
  name: string;
  /** 'SEND co-ordinator, Harrowdale', 'Mother, has parental responsibility' */
  relation: ReactNode;
  /** What can be done with this person: 'Message Jane'. */
  action?: ReactNode;
}

/** Who is invited to view or contribute (A4). */
export function PeopleList({ people, label }: { people: readonly PersonRow[]; label?: string }): ReactNode {
  return (
    <ul className="people" aria-label={label}>
      {people.map((person) => (
        <li key={person.id}>
          <Initials name={person.name} />
          <div>
            <b>{person.name}</b>
            {person.relation}
            {person.action ? <div>{person.action}</div> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
