import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { DeskCase, DeskCases as DeskCasesAnswer, DeskCoordinators } from '../../../shared/api/desk.ts';
import { arrange, type DeskSort, deskSorts } from '../../../shared/domain/desk/index.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { useDevice } from '../../device/react.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { OfflineHint } from '../../ui/offline-hint.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TrayKeysHelp } from '../../ui/tray/tray-keys-help.tsx';
import { DeskCases } from './desk-cases.tsx';
import type { DeskLine } from './desk-lines.ts';

/** A9, N5: cases that nobody has, or another co-ordinator's, to be looked over and allocated. Read online. */
export default function AllocatePage(): ReactNode {
  const desk = useRef<HTMLDivElement>(null);
  const [, go] = useLocation();
  const of = new URLSearchParams(useSearch()).get('of') ?? 'nobody';
  const found = useLoaded<DeskCoordinators>('/api/desk/coordinators');
  return (
    <div ref={desk} className="stack tray-page">
      <BackLink href="/work">Your work</BackLink>
      <div className="row between">
        <PageHeading title="Allocate cases">Allocate cases</PageHeading>
        <TrayKeysHelp tray={desk} chooses />
      </div>
      {found.state === 'offline' ? (
        <OfflineHint
          action="Allocate cases"
          why="Cases of others are not on this device. They show here when you are online."
        />
      ) : null}
      {found.state === 'failed' ? <Banner kind="late">{found.failure.words}</Banner> : null}
      {found.state === 'loading' ? <Skeleton shape="cards" /> : null}
      {found.state === 'here' ? (
        <>
          <div className="filters">
            <Select
              id="desk-whose"
              label="Whose cases"
              value={of}
              options={whoseOptions(found.value)}
              onChange={(next) => go(next === 'nobody' ? '/allocate' : `/allocate?of=${next}`, { replace: true })}
            />
          </div>
          <Theirs key={of} of={of} counted={found.again} />
        </>
      ) : null}
    </div>
  );
}

const whoseOptions = ({ coordinators, nobody }: DeskCoordinators): { value: string; label: string }[] => [
  { value: 'nobody', label: `Nobody yet (${nobody})` },
  ...coordinators.map(({ id, name, cases, suspended }) => ({
    value: id,
    label: `${name} (${cases}${suspended ? ', account suspended' : ''})`,
  })),
];

function Theirs({ of, counted }: { of: string; counted: () => Promise<void> }): ReactNode {
  const today = useDevice().today();
  const found = useLoaded<DeskCasesAnswer>(`/api/desk?of=${of}`);
  const [text, setText] = useState('');
  const [sort, setSort] = useState<DeskSort>('due');
  const lines = useMemo(() => (found.state === 'here' ? found.value.cases.map(lineFrom) : null), [found]);
  const shown = useMemo(() => (lines ? arrange(lines, { ...everything, text, sort }) : []), [lines, text, sort]);
  if (found.state === 'failed') return <Banner kind="late">{found.failure.words}</Banner>;
  if (!lines) return <Skeleton shape="cards" />;
  if (lines.length === 0)
    return (
      <Empty title={of === 'nobody' ? 'Every case has a co-ordinator' : 'No live cases'}>
        {of === 'nobody'
          ? 'Choose a co-ordinator above to allocate cases of theirs to somebody else.'
          : 'This co-ordinator has no case that is still open.'}
      </Empty>
    );
  return (
    <>
      <search>
        <form className="filters" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
          <div className="wide">
            <TextField
              id="desk-text"
              label="Search name, number or setting"
              type="search"
              value={text}
              onChange={setText}
              autoComplete="off"
            />
          </div>
          <Select
            id="desk-sort"
            label="Sort"
            value={sort}
            options={deskSorts.map((one) => ({ value: one, label: sortNames[one] }))}
            onChange={setSort}
          />
        </form>
      </search>
      {shown.length > 0 ? (
        <DeskCases
          caption="Cases to allocate"
          lines={shown}
          today={today}
          whose={null}
          sort={sort}
          changeSort={setSort}
          allocated={() => {
            void found.again();
            void counted();
          }}
        />
      ) : (
        <Empty title="No case fits">{`Nothing here fits “${text}”. Check the spelling.`}</Empty>
      )}
    </>
  );
}

const sortNames: Record<DeskSort, string> = { due: 'By legal date', act: 'By day to act', name: 'By name' };
const everything = { tray: 'all', within: null, settingId: null, yearGroup: null, coordinatorId: null } as const;

function lineFrom({ childName, yearGroup, setting, coordinator, ...one }: DeskCase): DeskLine {
  return {
    ...one,
    name: childName ?? '',
    words: `${childName ?? ''} ${one.ref} ${setting?.name ?? ''}`,
    yearGroup: yearGroup ?? '',
    settingId: setting?.settingId ?? null,
    settingName: setting?.name ?? null,
    coordinatorId: coordinator?.personId ?? null,
    coordinatorName: coordinator?.name ?? null,
  };
}
