import type { ReactNode } from 'react';
import { useDevice } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { DateWords } from '../../ui/date-words.tsx';
import { dateWords, dueWords, longDateWords, timeWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import type { FactRow } from '../../ui/facts.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { TagKind } from '../../ui/tag.tsx';
import { thisDevice } from '../../ui/this-device.ts';
import { WorkCard, WorkList } from '../../ui/work-card.tsx';
import { aboutChild, ChildFace } from '../cases/index.ts';
import { ConsultedWork } from './consulted-work.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { useWork } from './use-work.ts';
import { WaitingHere } from './waiting-here.tsx';
import type { WorkItem } from './work-items.ts';

/** Work of an adviser or a setting: the advice they are asked for, most urgent first. */
export function AdviserWork(): ReactNode {
  const today = useDevice().today();
  const items = useWork();
  const service = serviceOf(items ?? []);
  const count = items?.length ?? 0;
  return (
    <>
      <div className="stack-2">
        <PageHeading title={count ? `Your work (${count} to do)` : 'Your work'}>Your work</PageHeading>
        <p className="muted">
          {longDateWords(today)}.{service ? ` ${service}.` : ''}
        </p>
      </div>
      <div className="cols">
        <section aria-labelledby="due" className="stack">
          <ConsultedWork today={today} />
          <h2 id="due">
            {count ? `Advice to send: ${count} ${count === 1 ? 'child' : 'children'}` : 'Advice to send'}
          </h2>
          {items === null ? <Skeleton shape="cards" /> : null}
          {items?.length === 0 ? (
            <Empty title="Nothing to send">When someone asks you for advice it shows here, with the date.</Empty>
          ) : null}
          {items?.length ? (
            <WorkList>
              {items.map((item) => (
                <Card key={item.requestId} item={item} today={today} />
              ))}
            </WorkList>
          ) : null}
        </section>
        <aside className="side" aria-label="Waiting and recent">
          <WaitingHere />
          <RecentChanges />
        </aside>
      </div>
    </>
  );
}

/** The one service this person answers for; nothing when there are several. */
function serviceOf(items: readonly WorkItem[]): string | null {
  const services = new Set(items.map((item) => item.service));
  return services.size === 1 ? (items[0]?.service ?? null) : null;
}

const tags: Record<WorkItem['urgency'], TagKind> = {
  late: 'late',
  soon: 'soon',
  coming: 'next',
  correction: 'next',
  'waiting to send': 'wait',
  'needs you': 'needs',
};
const edges = {
  late: 'late',
  soon: 'soon',
  coming: null,
  correction: null,
  'waiting to send': 'wait',
  'needs you': 'late',
} as const;

function Card({ item, today }: { item: WorkItem; today: string }): ReactNode {
  const child = {
    firstName: item.childFirstName,
    lastName: '',
    knownAs: null,
    birthDate: item.birthDate,
    yearGroup: item.yearGroup,
  };
  return (
    <WorkCard
      face={<ChildFace of={{ child: { ...child, firstName: item.childName }, picture: item.picture }} />}
      name={item.childName}
      href={`/cases/${item.caseId}`}
      about={aboutChild({ child, setting: item.settingName ? { settingId: '', name: item.settingName } : null }, today)}
      tag={{ kind: tags[item.urgency], words: tagWords(item, today) }}
      edge={edges[item.urgency]}
      facts={facts(item, today)}
      action={<Action item={item} />}
    />
  );
}

function tagWords(item: WorkItem, today: string): string {
  if (item.urgency === 'waiting to send') return 'Waiting to send';
  if (item.urgency === 'needs you') return 'Needs you';
  if (item.correction) return 'Correction begun';
  if (item.speakTo) return 'Ask before you go on';
  return dueWords(item.dueOn, today);
}

function facts(item: WorkItem, today: string): FactRow[] {
  if (item.speakTo)
    return [
      ['First', `Please speak to ${item.speakTo} before you do anything more. Reminders have stopped.`],
      ['State', stateWords(item)],
    ];
  return [
    [
      'Why',
      `Assessment of what help ${item.childFirstName} needs. ${item.askedByName} asked you on ${dateWords(item.askedOn)}.`,
    ],
    item.correction && item.answeredOn
      ? ['Sent', dateWords(item.answeredOn)]
      : ['Legal date', <DateWords key="due" date={item.dueOn} {...(item.daysLeft >= 0 ? { today } : {})} />],
    ...(item.remindedOn ? [['Reminded', `You were reminded on ${dateWords(item.remindedOn)}.`] as const] : []),
    ['State', stateWords(item)],
  ];
}

/** Where the answer stands, in words (O2). */
export function stateWords(item: WorkItem): string {
  if (item.correction)
    return `${item.correction === 'by you' ? 'You have begun a correction' : 'A correction has been begun'}. What was sent stays as it is until the correction is sent.`;
  const device = thisDevice();
  if (item.urgency === 'needs you') return 'Not taken by the hub. Your words are kept here.';
  if (item.sentAt)
    return `You pressed “Send advice” at ${timeWords(item.sentAt)}. It is saved on this ${device} and goes by itself when you are online.`;
  if (!item.draft || item.draft.written === 0) return `Not started. Opens and sends without a signal.`;
  const progress = `${item.draft.written} of ${item.draft.of} headings written`;
  if (item.draft.unsent) return `Started. ${progress}, saved on this ${device}.`;
  return `Started. ${progress}.`;
}

function Action({ item }: { item: WorkItem }): ReactNode {
  const base = `/cases/${item.caseId}/advice/${item.requestId}`;
  if (item.urgency === 'needs you') return <Button href={`/attention/${item.answerId}`}>See what is wrong</Button>;
  if (item.sentAt)
    return (
      <Button kind="second" href={base}>
        Read it
      </Button>
    );
  if (item.correction)
    return (
      <Button kind="second" href={base}>
        See the correction
      </Button>
    );
  if (item.speakTo)
    return (
      <Button kind="second" href={`/cases/${item.caseId}`}>
        Open the case
      </Button>
    );
  const { draft } = item;
  const words =
    !draft || draft.written === 0 ? 'Start writing' : draft.written === draft.of ? 'Finish advice' : 'Carry on writing';
  return <Button href={`${base}/write`}>{words}</Button>;
}
