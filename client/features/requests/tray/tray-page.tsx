import { type ReactNode, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { TrayLine, TrayLines } from '../../../../shared/api/requests.ts';
import type { Asker } from '../../../../shared/domain/documents/index.ts';
import { useDevice } from '../../../device/react.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { dateWords, distanceWords, tinyDateWords } from '../../../ui/dates.ts';
import { Empty } from '../../../ui/empty.tsx';
import { PageHeading } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Select } from '../../../ui/select.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { Tag } from '../../../ui/tag.tsx';
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
  return (
    <div className="stack">
      <div className="row between">
        <PageHeading title={isNew && lines ? `Requests (${value?.total ?? 0} new)` : 'Requests'}>
          Requests for an assessment
        </PageHeading>
        <Button href="/requests/new" kind="second" icon="plus">
          Enter a request from paper or phone
        </Button>
      </div>
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
  return (
    <div className="stack-2">
      <p className="small muted" role="status">
        {total} {total === 1 ? 'request' : 'requests'}
        {total > lines.length ? `, ${lines.length} of them on this page` : ''}
      </p>
      {/* The roles are written out: on a phone the table is shown as cards, where browsers drop the roles */}
      <table className="table" role="table">
        <caption className="unseen">Requests for an assessment</caption>
        <thead role="rowgroup">
          <tr role="row">
            {['Child', 'Received', 'Decide by', 'Who asks', 'How it came'].map((label) => (
              <th key={label} role="columnheader" scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Line key={line.caseId} line={line} today={today} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, today }: { line: TrayLine; today: string }): ReactNode {
  const late = line.decisionBy < today;
  const href = line.state === 'registered' ? `/cases/${line.caseId}` : `/requests/${line.caseId}`;
  return (
    <tr role="row">
      <td role="cell" data-label="Child">
        <span>
          <Link href={href}>{line.childName || 'Name not given'}</Link>
          <span className="muted"> {line.birthDate ? `born ${dateWords(line.birthDate)}` : ''}</span>
          {line.looksAutomatic ? (
            <>
              {' '}
              <Tag kind="needs">May be automatic</Tag>
            </>
          ) : null}
        </span>
      </td>
      <td role="cell" data-label="Received">
        {tinyDateWords(line.receivedOn)}
      </td>
      <td role="cell" data-label="Decide by">
        <span>
          {tinyDateWords(line.decisionBy)}{' '}
          {late ? (
            <Tag kind="late">Late</Tag>
          ) : (
            <span className="muted">({distanceWords(line.decisionBy, today)})</span>
          )}
        </span>
      </td>
      <td role="cell" data-label="Who asks">
        <span>
          {askerNames[line.asker as Asker] ?? line.asker}
          <span className="muted"> · {basisNames[line.basis]}</span>
        </span>
      </td>
      <td role="cell" data-label="How it came">
        {sourceNames[line.source] ?? line.source}
      </td>
    </tr>
  );
}
