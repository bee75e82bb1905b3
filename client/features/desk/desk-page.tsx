import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { arrange, countTrays, trays } from '../../../shared/domain/desk/index.ts';
import { useNewRequests } from '../../app/new-requests.ts';
import { useDevice } from '../../device/react.ts';
import { longDateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Views } from '../../ui/sections.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TrayKeysHelp } from '../../ui/tray/tray-keys-help.tsx';
import { WaitingConfidences } from '../restricted/index.ts';
import { CameLate, MailFailures, RecentChanges, WaitingHere } from '../work/index.ts';
import { addressOf, type DeskView, trayAddress, viewOf } from './desk-address.ts';
import { DeskCases } from './desk-cases.tsx';
import { DeskFilters } from './desk-filters.tsx';
import type { DeskLine } from './desk-lines.ts';
import { trayWords, whenNone } from './desk-words.ts';
import { useDesk } from './use-desk.ts';

/** A co-ordinator's desk: own cases in trays by the step they have reached, from the device, so that it works offline (O1). */
export default function DeskPage(): ReactNode {
  const today = useDevice().today();
  const lines = useDesk();
  const view = viewOf(useSearch());
  const count = lines && countTrays(lines)[view.tray];
  const desk = useRef<HTMLDivElement>(null);
  return (
    <div ref={desk} className="stack tray-page">
      <div className="row between">
        <div className="stack-2">
          <PageHeading title={`${trayWords[view.tray]}${count === null ? '' : ` (${count})`}, your work`}>
            Your work
          </PageHeading>
          <p className="muted">{longDateWords(today)}</p>
        </div>
        <TrayKeysHelp tray={desk} chooses />
      </div>
      <DeskTrays lines={lines} view={view} />
      {lines ? <Tray lines={lines} view={view} today={today} /> : <Skeleton shape="cards" />}
      <p className="no-print">
        <Link href="/allocate">Cases nobody has yet, and other co-ordinators’ cases</Link>
      </p>
      <div className="desk-below">
        <WaitingHere />
        <WaitingConfidences />
        <CameLate />
        <RecentChanges />
        <MailFailures />
      </div>
    </div>
  );
}

/** The trays with their true counts, new requests first: those are on nobody's device yet. */
function DeskTrays({ lines, view }: { lines: readonly DeskLine[] | null; view: DeskView }): ReactNode {
  const counts = useMemo(() => (lines ? countTrays(lines) : null), [lines]);
  const waiting = useNewRequests();
  return (
    <Views
      label="Trays"
      current={trayAddress(view, view.tray)}
      views={[
        { href: '/requests', label: 'New requests', ...(waiting === null ? {} : { count: waiting }) },
        ...trays.map((tray) => ({
          href: trayAddress(view, tray),
          label: trayWords[tray],
          ...(counts ? { count: counts[tray] } : {}),
        })),
      ]}
    />
  );
}

function Tray({ lines, view, today }: { lines: readonly DeskLine[]; view: DeskView; today: string }): ReactNode {
  const { personId } = useDevice().actor;
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const shown = useMemo(() => arrange(lines, { ...view, text: sought }), [lines, view, sought]);
  const change = useCallback((next: DeskView) => go(addressOf(next), { replace: true }), [go]);
  return (
    <>
      <DeskFilters lines={lines} view={view} change={change} text={text} setText={setText} />
      {shown.length > 0 ? (
        <DeskCases
          caption={`${trayWords[view.tray]}: your cases`}
          lines={shown}
          today={today}
          whose={personId}
          sort={view.sort}
          changeSort={(sort) => change({ ...view, sort })}
        />
      ) : (
        <None lines={lines} view={view} text={sought} />
      )}
    </>
  );
}

function None({ lines, view, text }: { lines: readonly DeskLine[]; view: DeskView; text: string }): ReactNode {
  if (countTrays(lines)[view.tray] > 0)
    return (
      <Empty title="No case fits">
        {text
          ? `Nothing in this tray fits “${text}” and the filters. Check the spelling, or take a filter away.`
          : 'Take a filter away to see more of this tray.'}
      </Empty>
    );
  return <Empty title={whenNone[view.tray].title}>{whenNone[view.tray].words}</Empty>;
}
