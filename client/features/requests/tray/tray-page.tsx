import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { TrayLine, TrayLines } from '../../../../shared/api/requests.ts';
import type { Asker } from '../../../../shared/domain/documents/index.ts';
import { useDevice } from '../../../device/react.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { dateWords, daysBetween, dueWords, tinyDateWords } from '../../../ui/dates.ts';
import { Empty } from '../../../ui/empty.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { TrayKeysHelp } from '../../../ui/tray/tray-keys-help.tsx';
import { type TrayColumn, TrayTable } from '../../../ui/tray/tray-table.tsx';
import { askerNames, basisNames, sourceNames, trayStates } from './tray-words.ts';
import { useOnline } from './use-online.ts';

type Order = 'oldest' | 'newest';
const orders: readonly { value: Order; label: string }[] = [
  { value: 'oldest', label: 'The longest waiting first' },
  { value: 'newest', label: 'The newest first' },
];
/** As long as a page of the answer; the schema that says so stays on the server. */
const trayPageLength = 100;

/** R3: the tray of requests, the longest waiting first. Read online: they belong to no co-ordinator's device yet. */
export default function TrayPage(): ReactNode {
  const [state, setState] = useState<TrayLine['state']>('submitted');
  const isNew = state === 'submitted';
  const [order, setOrder] = useState<Order>('oldest');
  const asked = Number(new URLSearchParams(useSearch()).get('page'));
  const page = Number.isInteger(asked) && asked > 1 ? asked : 1;
  const [, go] = useLocation();
  const first = (): void => go('/requests', { replace: true });
  const { value, words, offline } = useOnline<TrayLines>(
    `/api/requests?state=${encodeURIComponent(state)}&order=${isNew ? order : 'newest'}&page=${page}`,
  );
  const lines = value?.requests ?? null;
  const tray = useRef<HTMLDivElement>(null);
  return (
    <div ref={tray} className="stack">
      <div className="row between">
        <PageHeading title={isNew && lines ? `Requests (${value?.total ?? 0} new)` : 'Requests'}>
          Requests for an assessment
        </PageHeading>
        <Button href="/requests/new" kind="second" icon="plus">
          Enter a request from paper or phone
        </Button>
      </div>
      <TrayKeysHelp tray={tray} chooses={false} searches={false} />
      <div className="filters">
        <Select
          id="request-state"
          label="Show"
          value={state}
          onChange={(next) => {
            setState(next);
            first();
          }}
          options={trayStates.map((one) => ({ value: one.state, label: one.label }))}
        />
        {isNew ? (
          <Select
            id="request-order"
            label="Order"
            value={order}
            onChange={(next) => {
              setOrder(next);
              first();
            }}
            options={orders}
          />
        ) : null}
      </div>
      {offline ? (
        <Banner icon="offline">
          <p>
            <b>New requests need a connection.</b> They belong to nobody’s device yet. They show here when you are
            online.
          </p>
        </Banner>
      ) : null}
      {words ? <Banner kind="late">{words}</Banner> : null}
      {!lines && !words && !offline ? <Skeleton /> : null}
      {lines?.length === 0 ? (
        <Empty title={isNew ? 'No new requests' : 'Nothing here'}>
          {isNew ? 'Every request has been registered or answered.' : 'Choose another state above.'}
        </Empty>
      ) : null}
      {lines?.length ? <Lines lines={lines} total={value?.total ?? lines.length} /> : null}
      <Pagination
        page={page}
        pages={Math.ceil((value?.total ?? 0) / trayPageLength)}
        hrefOf={(to) => `/requests?page=${to}`}
      />
    </div>
  );
}

function Lines({ lines, total }: { lines: readonly TrayLine[]; total: number }): ReactNode {
  const today = useDevice().today();
  const [sort, setSort] = useState<TraySort>('received');
  const rows = useMemo(() => sorted(lines, sort), [lines, sort]);
  const columns = useMemo(() => columnsOf(today), [today]);
  return (
    <div className="stack-2">
      <p className="small muted" role="status">
        {total} {total === 1 ? 'request' : 'requests'}
        {total > lines.length ? `, ${lines.length} of them on this page` : ''}
      </p>
      <div className="filters">
        <Select
          id="request-sort"
          label="Sort"
          value={sort}
          onChange={setSort}
          options={[
            { value: 'received', label: 'Longest waiting first' },
            { value: 'decide', label: 'Decide first' },
            { value: 'child', label: 'By name' },
            { value: 'asker', label: 'By who asks' },
          ]}
        />
      </div>
      <TrayTable
        caption="Requests for an assessment"
        rows={rows}
        idOf={({ caseId }) => caseId}
        nameOf={nameOf}
        columns={columns}
        sort={sort}
        changeSort={setSort}
        open={null}
      />
    </div>
  );
}

type TraySort = 'received' | 'decide' | 'child' | 'asker';
const alphabet = new Intl.Collator('en-GB');
const nameOf = ({ childName }: TrayLine): string => childName || 'Name not given';
const askerOf = ({ asker }: TrayLine): string => askerNames[asker as Asker] ?? asker;

/** In the order of a column; the longest waiting first where that says nothing. */
function sorted(lines: readonly TrayLine[], by: TraySort): TrayLine[] {
  if (by === 'received') return [...lines]; // As the hub gives them: the longest waiting or the newest first.
  const words = (line: TrayLine): string => {
    if (by === 'child') return nameOf(line);
    if (by === 'asker') return askerOf(line);
    return by === 'decide' ? line.decisionBy : '';
  };
  return lines.toSorted((a, b) => alphabet.compare(words(a), words(b)) || a.receivedOn.localeCompare(b.receivedOn));
}

const columnsOf = (today: string): readonly TrayColumn<TrayLine, TraySort>[] => [
  {
    label: 'Child',
    className: 'c-name',
    sort: 'child',
    cell: (line) => (
      <>
        <Link data-open href={line.state === 'registered' ? `/cases/${line.caseId}` : `/requests/${line.caseId}`}>
          {nameOf(line)}
        </Link>
        {line.birthDate ? <span className="sub">born {dateWords(line.birthDate)}</span> : null}
      </>
    ),
  },
  {
    label: 'State',
    className: 'c-tag',
    cell: (line) => {
      if (line.looksAutomatic) return <Tag kind="needs">May be automatic</Tag>;
      if (line.state !== 'submitted') return null;
      const days = daysBetween(today, line.decisionBy);
      const kind = days < 0 ? 'late' : days <= 7 ? 'soon' : 'next';
      return <Tag kind={kind}>{dueWords(line.decisionBy, today)}</Tag>;
    },
  },
  {
    label: 'Received',
    className: 'c-received num',
    sort: 'received',
    cell: ({ receivedOn }) => <span className="nowrap">{tinyDateWords(receivedOn)}</span>,
  },
  {
    label: 'Decide by',
    className: 'c-due num',
    sort: 'decide',
    cell: ({ decisionBy }) => <span className="nowrap">{tinyDateWords(decisionBy)}</span>,
  },
  {
    label: 'Who asks',
    className: 'c-step',
    sort: 'asker',
    cell: (line) => (
      <>
        {askerOf(line)}
        <span className="muted"> · {basisNames[line.basis]}</span>
      </>
    ),
  },
  { label: 'How it came', className: 'c-how', cell: ({ source }) => sourceNames[source] ?? source },
];
