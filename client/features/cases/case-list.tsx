import { memo, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { findsByName } from '../../../shared/domain/access/index.ts';
import { type Stage, stages } from '../../../shared/domain/documents/index.ts';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { useDevice } from '../../device/react.ts';
import { tinyDateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CaseByReference } from './case-by-reference.tsx';
import { type CaseFilter, filterCases, isLive, nextDue } from './case-list-items.ts';
import { tagOf } from './case-thread.tsx';
import type { CaseView } from './case-view.ts';
import { fullName } from './child.tsx';
import { OtherCases } from './other-cases.tsx';
import { useCaseViews } from './use-case-views.ts';

const atFirst: CaseFilter = { text: '', stage: 'all', show: 'live', sort: 'urgent' };
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Live cases with search and filter, from the device: works without a signal. */
export default function CaseList(): ReactNode {
  const { actor } = useDevice();
  const staff = isStaff(actor.role);
  return staff && !findsByName(actor.role) ? <CaseByReference /> : <OwnCases staff={staff} />;
}

function OwnCases({ staff }: { staff: boolean }): ReactNode {
  const views = useCaseViews();
  const [filter, setFilter] = useState(atFirst);
  const text = useDeferredValue(filter.text);
  const shown = useMemo(() => (views ? filterCases(views, { ...filter, text }) : null), [views, filter, text]);
  const live = views?.filter((view) => isLive(view.body.stage)).length ?? 0;
  return (
    <>
      <PageHeading title={views ? `Cases (${live})` : 'Cases'}>Cases</PageHeading>
      <Filters filter={filter} change={setFilter} />
      {shown === null ? <Skeleton shape="cards" /> : <Found shown={shown} all={views?.length ?? 0} filter={filter} />}
      {staff ? <OtherCases /> : null}
    </>
  );
}

function Filters({ filter, change }: { filter: CaseFilter; change: (next: CaseFilter) => void }): ReactNode {
  return (
    <search>
      <form className="filters" aria-label="Find a case" onSubmit={(event) => event.preventDefault()}>
        <div className="wide">
          <TextField
            label="Search name, number or setting"
            id="case-text"
            type="search"
            value={filter.text}
            onChange={(text) => change({ ...filter, text })}
          />
        </div>
        <Select
          label="Stage"
          id="case-stage"
          value={filter.stage}
          options={[
            { value: 'all', label: 'All' },
            ...stages.map((stage) => ({ value: stage, label: sentence(stage) })),
          ]}
          onChange={(stage) => change({ ...filter, stage: stage as Stage | 'all' })}
        />
        <Select
          label="Show"
          id="case-show"
          value={filter.show}
          options={[
            { value: 'live', label: 'Live cases' },
            { value: 'closed', label: 'Closed cases' },
            { value: 'all', label: 'All cases' },
          ]}
          onChange={(show) => change({ ...filter, show: show as CaseFilter['show'] })}
        />
        <Select
          label="Sort"
          id="case-sort"
          value={filter.sort}
          options={[
            { value: 'urgent', label: 'Most urgent first' },
            { value: 'name', label: 'By name' },
          ]}
          onChange={(sort) => change({ ...filter, sort: sort as CaseFilter['sort'] })}
        />
      </form>
    </search>
  );
}

function Found({ shown, all, filter }: { shown: CaseView[]; all: number; filter: CaseFilter }): ReactNode {
  if (all === 0)
    return <Empty title="No cases yet">A case shows here when you are given access or asked for advice.</Empty>;
  if (shown.length === 0)
    return (
      <Empty title="No case fits">
        {filter.text
          ? `Nothing on this device fits “${filter.text}”. Check the spelling, or show all cases.`
          : 'Choose another stage, or show all cases.'}
      </Empty>
    );
  return (
    <div className="stack-2">
      <p className="small muted" role="status">
        {shown.length} {shown.length === 1 ? 'case' : 'cases'}
      </p>
      <CaseTable views={shown} />
    </div>
  );
}

function CaseTable({ views }: { views: readonly CaseView[] }): ReactNode {
  const today = useDevice().today();
  return (
    // The roles are written out: on a phone the table is shown as cards, where browsers drop the roles
    <table className="tray" role="table">
      <caption className="unseen">Cases</caption>
      <thead role="rowgroup">
        <tr role="row">
          {['Child', 'State', 'Legal date', 'Next', 'Setting'].map((label) => (
            <th key={label} role="columnheader" scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {views.map((view) => (
          <CaseRow key={view.caseId} view={view} today={today} />
        ))}
      </tbody>
    </table>
  );
}

const CaseRow = memo(function CaseRow({ view, today }: { view: CaseView; today: string }): ReactNode {
  const due = nextDue(view);
  const tag = due ? tagOf(due, today) : { kind: 'done' as const, words: sentence(view.body.stage) };
  return (
    <tr role="row">
      <td role="cell" className="c-name">
        <Link href={`/cases/${view.caseId}`}>{fullName(view.body)}</Link>
        <span className="sub num">
          {view.body.ref} · {view.body.child.yearGroup}
        </span>
      </td>
      <td role="cell" className="c-tag">
        <Tag kind={tag.kind}>{tag.words}</Tag>
      </td>
      <td role="cell" className="c-due num">
        {due?.legalDate ? <span className="nowrap">{tinyDateWords(due.legalDate)}</span> : 'None'}
        {due?.actBy && due.actBy !== due.legalDate ? (
          <span className="sub"> act by {tinyDateWords(due.actBy)}</span>
        ) : null}
      </td>
      <td role="cell" className="c-step">
        {due?.name ?? sentence(view.body.stage)}
      </td>
      <td role="cell" className="c-where">
        {view.body.setting?.name ?? 'No setting'}
      </td>
    </tr>
  );
});
