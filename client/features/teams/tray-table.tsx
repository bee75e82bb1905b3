import type { ReactNode } from 'react';
import type { TeamRequest } from '../../../shared/api/teams.ts';
import { tinyDateWords } from '../../ui/dates.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { type Sort, tagOfRequest } from './tray-items.ts';

export interface TrayTableProps {
  requests: readonly TeamRequest[];
  today: string;
  sort: Sort;
  changeSort: (sort: Sort) => void;
  chosen: ReadonlySet<string>;
  /** The request whose panel is open. */
  open: string | null;
  choose: (requestIds: readonly string[], chosen: boolean) => void;
  allocate: (request: TeamRequest) => void;
}

/** The team's requests as a table; on a phone each row is a card. */
export function TrayTable(props: TrayTableProps): ReactNode {
  const { requests, chosen } = props;
  const answered = requests.some(({ submittedOn }) => submittedOn !== null);
  const all = requests.length > 0 && requests.every(({ requestId }) => chosen.has(requestId));
  const ids = requests.map(({ requestId }) => requestId);
  return (
    // The roles are written out: on a phone the table is shown as cards, where browsers drop the roles
    <table className="tray" role="table">
      <caption className="unseen">Requests to your team</caption>
      <thead role="rowgroup">
        <tr role="row">
          {answered ? null : (
            <th role="columnheader" scope="col" className="c-tick">
              <label className="choice">
                <input type="checkbox" checked={all} onChange={(event) => props.choose(ids, event.target.checked)} />
                <span className="unseen">Choose all {requests.length}</span>
              </label>
            </th>
          )}
          <SortHead label="Child" by="child" sort={props.sort} changeSort={props.changeSort} />
          <th role="columnheader" scope="col">
            State
          </th>
          <SortHead label="Legal date" by="due" sort={props.sort} changeSort={props.changeSort} />
          <SortHead label="Asked" by="asked" sort={props.sort} changeSort={props.changeSort} />
          <th role="columnheader" scope="col">
            Writing
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {requests.map((request) => (
          <Row key={request.requestId} {...props} request={request} />
        ))}
      </tbody>
    </table>
  );
}

function SortHead({
  label,
  by,
  sort,
  changeSort,
}: { label: string; by: Sort } & Pick<TrayTableProps, 'sort' | 'changeSort'>): ReactNode {
  return (
    <th role="columnheader" scope="col" aria-sort={sort === by ? 'ascending' : undefined}>
      <button type="button" onClick={() => changeSort(by)}>
        {label}
        <Icon name={sort === by ? 'up' : 'sort'} />
      </button>
    </th>
  );
}

function Row({ request, today, chosen, open, choose, allocate }: { request: TeamRequest } & TrayTableProps): ReactNode {
  const { requestId, childName, authors, submittedOn, adviceId } = request;
  const tag = tagOfRequest(request, today);
  return (
    <tr role="row" data-row aria-selected={open === requestId || chosen.has(requestId) || undefined}>
      {submittedOn ? null : (
        <td role="cell" className="c-tick">
          <label className="choice">
            <input
              type="checkbox"
              checked={chosen.has(requestId)}
              onChange={(event) => choose([requestId], event.target.checked)}
            />
            <span className="unseen">Choose {childName}</span>
          </label>
        </td>
      )}
      <td role="cell" className="c-name">
        {submittedOn && adviceId ? (
          <a data-open href={`/api/advice/${adviceId}/document?format=pdf`}>
            {childName}
            <span className="unseen">: read the response (PDF)</span>
          </a>
        ) : (
          <button type="button" className="row-opener" data-open onClick={() => allocate(request)}>
            <b>{childName}</b>
            <span className="unseen">: {authors.length === 0 ? 'allocate' : 'change who writes'}</span>
            <span className="sub">{request.service}</span>
          </button>
        )}
        {submittedOn ? <span className="sub">{request.service}</span> : null}
      </td>
      <td role="cell" className="c-tag">
        <Tag kind={tag.kind}>{tag.words}</Tag>
      </td>
      <td role="cell" className="c-due num">
        <span className="nowrap">{tinyDateWords(request.dueOn)}</span>
      </td>
      <td role="cell" className="c-asked num">
        <span className="nowrap">{tinyDateWords(request.askedOn)}</span>
      </td>
      <td role="cell" className="c-writes">
        {authors.length === 0 ? 'Nobody yet' : authors.map(({ name }) => name).join(', ')}
      </td>
    </tr>
  );
}
