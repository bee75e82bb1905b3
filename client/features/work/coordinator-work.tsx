import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { arrange, countTrays, trays } from '../../../shared/domain/desk/index.ts';
import { useNewRequests } from '../../app/new-requests.ts';
import { useDevice } from '../../device/react.ts';
import { longDateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Views } from '../../ui/sections.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TrayKeysHelp } from '../../ui/tray/tray-keys-help.tsx';
import { CameLate } from './came-late.tsx';
import { addressOf, type DeskView, trayAddress, viewOf } from './desk-address.ts';
import { DeskFilters } from './desk-filters.tsx';
import type { DeskLine } from './desk-lines.ts';
import { DeskPreview } from './desk-preview.tsx';
import { DeskTable } from './desk-table.tsx';
import { tally, trayNames, whenNone } from './desk-words.ts';
import { MailFailures } from './mail-failures.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { useDesk } from './use-desk.ts';
import { WaitingHere } from './waiting-here.tsx';

/** A co-ordinator's desk: own cases in trays by the step they have reached, from the device, so that it works offline (O1). */
export function CoordinatorWork(): ReactNode {
  const today = useDevice().today();
  const lines = useDesk();
  const view = viewOf(useSearch());
  const desk = useRef<HTMLDivElement>(null);
  return (
    <div ref={desk} className="stack tray-page">
      <div className="row between">
        <div className="stack-2">
          <PageHeading title={titleOf(lines, view)}>Your work</PageHeading>
          <p className="muted">{longDateWords(today)}</p>
        </div>
        <TrayKeysHelp tray={desk} chooses={false} />
      </div>
      <DeskTrays lines={lines} view={view} />
      {lines ? <Tray lines={lines} view={view} today={today} /> : <Skeleton shape="cards" />}
      <div className="desk-below">
        <WaitingHere />
        <CameLate />
        <RecentChanges />
        <MailFailures />
      </div>
    </div>
  );
}

const titleOf = (lines: readonly DeskLine[] | null, { tray }: DeskView): string =>
  lines ? `${trayNames[tray]} (${countTrays(lines)[tray]}), your work` : 'Your work';

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
          label: trayNames[tray],
          ...(counts ? { count: counts[tray] } : {}),
        })),
      ]}
    />
  );
}

function Tray({ lines, view, today }: { lines: readonly DeskLine[]; view: DeskView; today: string }): ReactNode {
  const [, go] = useLocation();
  const [text, setText] = useState('');
  const sought = useDeferredValue(text);
  const [at, setAt] = useState<string | null>(null);
  const shown = useMemo(() => arrange(lines, { ...view, text: sought }), [lines, view, sought]);
  const change = useCallback((next: DeskView) => go(addressOf(next), { replace: true }), [go]);
  const pointed = shown.find(({ caseId }) => caseId === at) ?? shown[0];
  return (
    <>
      <DeskFilters lines={lines} view={view} change={change} text={text} setText={setText} />
      {pointed ? (
        <div className="tray-cols">
          <div>
            <p className="small muted tray-tally" role="status">
              {tally(shown)}
            </p>
            <DeskTable
              caption={`${trayNames[view.tray]}: your cases`}
              lines={shown}
              today={today}
              whose={new Set(lines.map(({ coordinatorId }) => coordinatorId)).size > 1}
              sort={view.sort}
              changeSort={(sort) => change({ ...view, sort })}
              open={pointed.caseId}
              point={setAt}
            />
          </div>
          <DeskPreview line={pointed} today={today} />
        </div>
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
