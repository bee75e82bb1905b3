import type { ReactNode } from 'react';

/** A label and what stands behind it. */
export type FactRow = readonly [label: string, value: ReactNode];

/** Short facts in two columns, as on a card: 'Legal date', 'State'. */
export function Facts({ rows }: { rows: readonly FactRow[] }): ReactNode {
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A summary list with lines between, for answers and settings; `action` changes the row. */
export function SummaryList({
  rows,
}: {
  rows: readonly { label: string; value: ReactNode; action?: ReactNode }[];
}): ReactNode {
  return (
    <dl className="summary">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
          {row.action ? <dd className="act">{row.action}</dd> : null}
        </div>
      ))}
    </dl>
  );
}
