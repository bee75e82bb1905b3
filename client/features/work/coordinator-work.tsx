import { type ReactNode, useMemo } from 'react';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { DateWords } from '../../ui/date-words.tsx';
import { longDateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { WorkCard, WorkList } from '../../ui/work-card.tsx';
import { aboutChild, ChildFace, fullName, tagOf, useCaseViews } from '../cases/index.ts';
import { WaitingConfidences } from '../restricted/index.ts';
import { type CoordinatorItem, coordinatorItems } from './coordinator-items.ts';
import { MailFailures } from './mail-failures.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { WaitingHere } from './waiting-here.tsx';

/** A co-ordinator's first page: cases in which something is late or due within four weeks, and what has just come in. */
export function CoordinatorWork(): ReactNode {
  const { items, count, today } = useCoordinatorItems();
  const heading = items?.length
    ? `Late or due in 4 weeks: ${items.length} of ${count} cases`
    : 'Late or due in 4 weeks';
  return (
    <>
      <div className="stack-2">
        <PageHeading title={items?.length ? `Your work (${items.length} due)` : 'Your work'}>Your work</PageHeading>
        <p className="muted">{longDateWords(today)}</p>
      </div>
      <div className="cols">
        <section aria-labelledby="due" className="stack">
          <h2 id="due">{heading}</h2>
          {items === null ? <Skeleton shape="cards" /> : null}
          {items?.length === 0 ? (
            <Empty title="Nothing is due in the next 4 weeks">All your cases are under Cases.</Empty>
          ) : null}
          {items?.length ? (
            <WorkList>
              {items.map((item) => (
                <Card key={item.view.caseId} item={item} today={today} />
              ))}
            </WorkList>
          ) : null}
        </section>
        <aside className="side" aria-label="Waiting and recent">
          <WaitingHere />
          <WaitingConfidences />
          <RecentChanges />
          <MailFailures />
        </aside>
      </div>
    </>
  );
}

function useCoordinatorItems(): { items: CoordinatorItem[] | null; count: number; today: string } {
  const today = useDevice().today();
  const views = useCaseViews();
  const items = useMemo(() => (views ? coordinatorItems(views) : null), [views]);
  return { items, count: views?.length ?? 0, today };
}

function Card({ item, today }: { item: CoordinatorItem; today: string }): ReactNode {
  const { view, due } = item;
  const tag = view.quiet
    ? { kind: 'next' as const, words: 'Automatic mail is stopped' }
    : due
      ? tagOf(due, today)
      : { kind: 'needs' as const, words: 'Work came in late' };
  return (
    <WorkCard
      face={<ChildFace of={view.body} />}
      name={fullName(view.body)}
      href={`/cases/${view.caseId}`}
      about={aboutChild(view.body, today)}
      tag={tag}
      edge={tag.kind === 'late' ? 'late' : tag.kind === 'soon' ? 'soon' : null}
      facts={[
        ['Next', due?.name ?? 'Look at the work that came in after access ended'],
        ...(due?.legalDate
          ? [['Legal date', <DateWords key="due" date={due.legalDate} {...(item.late ? {} : { today })} />] as const]
          : []),
        ['Waiting for', item.waitingFor.length > 0 ? item.waitingFor.join(', ') : 'You'],
      ]}
      action={
        <Button kind="second" href={`/cases/${view.caseId}`}>
          Open the case
        </Button>
      }
    />
  );
}
