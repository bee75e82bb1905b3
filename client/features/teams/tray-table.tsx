import { type ReactNode, useMemo } from 'react';
import type { TeamRequest } from '../../../shared/api/teams.ts';
import { tinyDateWords } from '../../ui/dates.ts';
import { Tag } from '../../ui/tag.tsx';
import { type TrayChoice, type TrayColumn, TrayTable } from '../../ui/tray/tray-table.tsx';
import { type Sort, tagOfRequest } from './tray-items.ts';

export interface TeamTableProps extends TrayChoice {
  requests: readonly TeamRequest[];
  today: string;
  sort: Sort;
  changeSort: (sort: Sort) => void;
  /** The request whose panel is open. */
  open: string | null;
  allocate: (request: TeamRequest) => void;
}

/** The team's requests as a tray. */
export function TeamTable({ requests, today, allocate, chosen, choose, ...table }: TeamTableProps): ReactNode {
  const answered = requests.some(({ submittedOn }) => submittedOn !== null);
  const columns = useMemo(() => columnsOf(today, allocate), [today, allocate]);
  return (
    <TrayTable
      {...table}
      caption="Requests to your team"
      rows={requests}
      idOf={({ requestId }) => requestId}
      nameOf={({ childName }) => childName}
      columns={columns}
      choice={answered ? undefined : { chosen, choose }}
    />
  );
}

const columnsOf = (
  today: string,
  allocate: (request: TeamRequest) => void,
): readonly TrayColumn<TeamRequest, Sort>[] => [
  {
    label: 'Child',
    className: 'c-name',
    sort: 'child',
    cell: (request) => <Opener request={request} allocate={allocate} />,
  },
  {
    label: 'State',
    className: 'c-tag',
    cell: (request) => {
      const tag = tagOfRequest(request, today);
      return <Tag kind={tag.kind}>{tag.words}</Tag>;
    },
  },
  {
    label: 'Legal date',
    className: 'c-due num',
    sort: 'due',
    cell: ({ dueOn }) => <span className="nowrap">{tinyDateWords(dueOn)}</span>,
  },
  {
    label: 'Asked',
    className: 'c-asked num',
    sort: 'asked',
    cell: ({ askedOn }) => <span className="nowrap">{tinyDateWords(askedOn)}</span>,
  },
  {
    label: 'Writing',
    className: 'c-writes',
    cell: ({ authors }) => (authors.length === 0 ? 'Nobody yet' : authors.map(({ name }) => name).join(', ')),
  },
];

function Opener({ request, allocate }: { request: TeamRequest } & Pick<TeamTableProps, 'allocate'>): ReactNode {
  const { childName, authors, submittedOn, adviceId, service } = request;
  if (submittedOn && adviceId)
    return (
      <>
        <a data-open href={`/api/advice/${adviceId}/document?format=pdf`}>
          {childName}
          <span className="unseen">: read the response (PDF)</span>
        </a>
        <span className="sub">{service}</span>
      </>
    );
  return (
    <>
      <button type="button" className="row-opener" data-open onClick={() => allocate(request)}>
        <b>{childName}</b>
        <span className="unseen">: {authors.length === 0 ? 'allocate' : 'change who writes'}</span>
        <span className="sub">{service}</span>
      </button>
      {submittedOn ? <span className="sub">{service}</span> : null}
    </>
  );
}
