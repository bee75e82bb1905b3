import { lazy, type ReactNode, Suspense } from 'react';
import type { PickedAccount } from '../../app/picked-account.ts';

const DemoAccounts = lazy(() => import('../demo/index.ts').then((demo) => ({ default: demo.AccountList })));

/** The list of demo accounts, fetched only where there is a demo. */
export function DemoEntrance({ onPick }: { onPick?: (account: PickedAccount) => void }): ReactNode {
  return (
    <Suspense fallback={null}>
      <DemoAccounts {...(onPick ? { onPick } : {})} />
    </Suspense>
  );
}
