import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { DemoAccount, DemoAccounts } from '../../../shared/api/demo.ts';
import { get } from '../../app/api.ts';
import { type PickedAccount, pick } from '../../app/picked-account.ts';
import { Button } from '../../ui/button.tsx';
import { Initials } from '../../ui/face.tsx';
import { say } from '../../ui/live-region.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';

const roleWords: Record<DemoAccount['role'], string> = {
  contributor: 'Professionals',
  coordinator: 'The SEND team',
  setting: 'Schools and settings',
  family: 'Families',
  administrator: 'Hub administrators',
};
const order = Object.keys(roleWords) as DemoAccount['role'][];

/** The accounts of the demo: picking one fills in the sign-in. The first of each role show, the rest on demand. */
export default function AccountList({ onPick }: { onPick?: (account: PickedAccount) => void }): ReactNode {
  const [accounts, setAccounts] = useState<readonly DemoAccount[] | null>(null);
  const [all, setAll] = useState(false);
  const [, navigate] = useLocation();
  useEffect(() => {
    void get<DemoAccounts>('/api/demo/accounts').then((answer) => setAccounts(answer.ok ? answer.value.accounts : []));
  }, []);
  const take = (account: DemoAccount): void => {
    pick(account);
    onPick?.(account);
    say(`${account.name} filled in. Press Continue.`);
    if (!onPick) navigate('/sign-in');
    else document.getElementById('email')?.focus();
  };
  return (
    <section className="stack-2 demo-accounts">
      <h2>Try the demo as</h2>
      {accounts === null ? <Skeleton shape="lines" /> : null}
      {accounts?.length === 0 ? <p className="small muted">The list of accounts can’t be fetched right now.</p> : null}
      {order.map((role) => {
        const those = (accounts ?? []).filter((account) => account.role === role);
        return those.length === 0 ? null : (
          <Group key={role} title={roleWords[role]} accounts={all ? those : those.slice(0, 2)} take={take} />
        );
      })}
      {accounts && accounts.length > 0 && !all ? (
        <Button kind="plain" onClick={() => setAll(true)}>
          Show all {accounts.length} accounts
        </Button>
      ) : null}
    </section>
  );
}

function Group({
  title,
  accounts,
  take,
}: {
  title: string;
  accounts: readonly DemoAccount[];
  take: (account: DemoAccount) => void;
}): ReactNode {
  return (
    <div>
      <h3 className="small muted">{title}</h3>
      <ul className="people">
        {accounts.map((account) => (
          <li key={account.personId}>
            <button type="button" className="person-button" onClick={() => take(account)}>
              <Initials name={account.name} />
              <span>
                <b>{account.name}</b>
                <span className="small muted">{[account.jobTitle, account.belongsTo].filter(Boolean).join(', ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
