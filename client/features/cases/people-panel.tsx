import { type ReactNode, useState } from 'react';
import type { GrantBody } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { useDevice, useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords } from '../../ui/dates.ts';
import { PeopleList, type PersonRow } from '../../ui/people-list.tsx';
import type { CaseView } from './case-view.ts';
import { EndAccess } from './end-access.tsx';
import { GiveAccess } from './give-access.tsx';
import { mayManage } from './may-manage.ts';

type Grant = CaseView['grants'][number];

/** Who is invited to view or contribute, by name (A4); the co-ordinator gives and ends access here (A1). */
export function PeoplePanel({ view, actor }: { view: CaseView; actor: Actor }): ReactNode {
  const [open, setOpen] = useState<'give' | Grant | null>(null);
  const today = useDevice().today();
  const { connection } = useSyncStatus();
  const manages = mayManage(view.body, actor);
  const action = (grant: Grant): ReactNode =>
    manages && connection === 'online' ? (
      <button type="button" className="opener" onClick={() => setOpen(grant)}>
        End access<span className="unseen"> of {grant.body.to.name}</span>
      </button>
    ) : undefined;
  return (
    <section aria-labelledby="people-heading">
      <h2 id="people-heading">People</h2>
      <PeopleList label="People with access" people={peopleOf(view, today, action)} />
      {manages && open === null ? (
        <p className="after-heading">
          <Button kind="second" icon="plus" disabled={connection === 'offline'} onClick={() => setOpen('give')}>
            Give access
          </Button>
          {connection === 'offline' ? (
            <span className="small muted block">Giving access needs a connection.</span>
          ) : null}
        </p>
      ) : null}
      {open === 'give' ? <GiveAccess view={view} close={() => setOpen(null)} /> : null}
      {open !== null && open !== 'give' ? <EndAccess view={view} grant={open} close={() => setOpen(null)} /> : null}
    </section>
  );
}

/** The co-ordinator first, then family, then the setting with its SENCos; access that has ended is not shown. */
export function peopleOf(view: CaseView, today: string, action: (grant: Grant) => ReactNode): PersonRow[] {
  const rows: PersonRow[] = [];
  const { coordinator, cover } = view.body;
  if (coordinator) rows.push({ id: coordinator.personId, name: coordinator.name, relation: 'SEND co-ordinator' });
  if (cover) rows.push({ id: `cover-${cover.personId}`, name: cover.name, relation: 'Covers for the co-ordinator' });
  const holds = (grant: Grant): boolean =>
    grant.body.ended === null && (grant.body.endsOn === null || grant.body.endsOn >= today);
  const granted = view.grants.filter(holds).sort((a, b) => rank(a.body) - rank(b.body));
  for (const grant of granted)
    rows.push({ id: grant.id, name: grant.body.to.name, relation: relationOf(grant.body), action: action(grant) });
  return rows;
}

const order: readonly GrantBody['capacity'][] = [
  'young person',
  'parent',
  'carer',
  'guardian',
  'advocate',
  'setting',
  'professional',
];
const rank = (grant: GrantBody): number => order.indexOf(grant.capacity);

function relationOf(grant: GrantBody): string {
  const until = grant.endsOn ? ` Until ${dateWords(grant.endsOn)}.` : '';
  if (grant.to.type === 'person') return grant.relation + until;
  const sencos = grant.to.sencos.length > 0 ? `SENCo: ${grant.to.sencos.join(', ')}` : grant.relation;
  return sencos + until;
}
