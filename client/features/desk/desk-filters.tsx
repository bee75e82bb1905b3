import { type ReactNode, useMemo } from 'react';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type DeskView, withins } from './desk-address.ts';
import type { DeskLine } from './desk-lines.ts';

export interface DeskFiltersProps {
  lines: readonly DeskLine[];
  view: DeskView;
  change: (next: DeskView) => void;
  text: string;
  setText: (text: string) => void;
}

const alphabet = new Intl.Collator('en-GB', { numeric: true });
const dueWithin: Record<(typeof withins)[number], string> = {
  0: 'Today or late',
  7: 'Within 7 days',
  14: 'Within 14 days',
  28: 'Within 4 weeks',
};

/** Narrows a desk down; the address keeps all of it but the words of the search. */
export function DeskFilters({ lines, view, change, text, setText }: DeskFiltersProps): ReactNode {
  const offered = useMemo(() => choicesIn(lines), [lines]);
  return (
    <search>
      <form
        className={offered.coordinators.length > 1 ? 'filters six' : 'filters'}
        aria-label="Filter"
        onSubmit={(event) => event.preventDefault()}
      >
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
          id="desk-within"
          label="Due"
          value={view.within === null ? '' : String(view.within)}
          options={[
            { value: '', label: 'Whenever' },
            ...withins.map((days) => ({ value: String(days), label: dueWithin[days] })),
          ]}
          onChange={(days) => change({ ...view, within: days === '' ? null : Number(days) })}
        />
        <Select
          id="desk-setting"
          label="Setting"
          value={view.settingId ?? ''}
          options={[{ value: '', label: 'All' }, ...offered.settings]}
          onChange={(settingId) => change({ ...view, settingId: settingId || null })}
        />
        <Select
          id="desk-year"
          label="Year group"
          value={view.yearGroup ?? ''}
          options={[{ value: '', label: 'All' }, ...offered.years]}
          onChange={(yearGroup) => change({ ...view, yearGroup: yearGroup || null })}
        />
        {offered.coordinators.length > 1 ? (
          <Select
            id="desk-of"
            label="Co-ordinator"
            value={view.coordinatorId ?? ''}
            options={[{ value: '', label: 'Everybody' }, ...offered.coordinators]}
            onChange={(coordinatorId) => change({ ...view, coordinatorId: coordinatorId || null })}
          />
        ) : null}
        <Select
          id="desk-sort"
          label="Sort"
          value={view.sort}
          options={[
            { value: 'due', label: 'By legal date' },
            { value: 'act', label: 'By day to act' },
            { value: 'name', label: 'By name' },
          ]}
          onChange={(sort) => change({ ...view, sort })}
        />
      </form>
    </search>
  );
}

/** Settings, year groups and co-ordinators that the cases have. */
function choicesIn(lines: readonly DeskLine[]) {
  const [settings, years, coordinators] = [
    new Map<string, string>(),
    new Map<string, string>(),
    new Map<string, string>(),
  ];
  for (const line of lines) {
    if (line.settingId) settings.set(line.settingId, line.settingName ?? '');
    years.set(line.yearGroup, line.yearGroup);
    if (line.coordinatorId) coordinators.set(line.coordinatorId, line.coordinatorName ?? '');
  }
  return { settings: sorted(settings), years: sorted(years), coordinators: sorted(coordinators) };
}

const sorted = (found: ReadonlyMap<string, string>): { value: string; label: string }[] =>
  [...found].map(([value, label]) => ({ value, label })).sort((a, b) => alphabet.compare(a.label, b.label));
