import { memo, type ReactNode } from 'react';
import { Icon } from '../icon.tsx';

/** One column of a tray. The one that opens a row has the class `c-name`, and marks what opens it with `data-open`. */
export interface TrayColumn<Row, Sort extends string> {
  label: string;
  className: string;
  /** The order that its heading asks for. */
  sort?: Sort;
  cell: (row: Row) => ReactNode;
}

/** Choosing rows, to do something with several at once. */
export interface TrayChoice {
  chosen: ReadonlySet<string>;
  choose: (ids: readonly string[], chosen: boolean) => void;
}

export interface TrayTableProps<Row, Sort extends string> {
  caption: string;
  rows: readonly Row[];
  idOf: (row: Row) => string;
  nameOf: (row: Row) => string;
  /** The same array at each rendering, so that rows that did not change are left alone. */
  columns: readonly TrayColumn<Row, Sort>[];
  sort: Sort;
  changeSort: (sort: Sort) => void;
  choice?: TrayChoice | undefined;
  /** The row that stands in the panel beside. */
  open: string | null;
  /** Somebody has come to a row, by key or by pressing it. */
  point?: ((id: string) => void) | undefined;
}

/** Rows of work as a table with a head that stays; on a phone each row is a card. */
export function TrayTable<Row, Sort extends string>(props: TrayTableProps<Row, Sort>): ReactNode {
  const { rows, choice, idOf } = props;
  const all = rows.length > 0 && rows.every((row) => choice?.chosen.has(idOf(row)));
  return (
    // The roles are written out: on a phone the table is shown as cards, where browsers drop the roles
    <table className="tray" role="table">
      <caption className="unseen">{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {choice ? (
            <th role="columnheader" scope="col" className="c-tick">
              <label className="choice">
                <input
                  type="checkbox"
                  checked={all}
                  onChange={(event) => choice.choose(rows.map(idOf), event.target.checked)}
                />
                <span className="unseen">Choose all {rows.length}</span>
              </label>
            </th>
          ) : null}
          {props.columns.map((column) => (
            <Head key={column.label} column={column} sort={props.sort} changeSort={props.changeSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <TrayRow
            key={idOf(row)}
            id={idOf(row)}
            name={props.nameOf(row)}
            row={row}
            columns={props.columns as readonly TrayColumn<Row, string>[]}
            open={props.open === idOf(row)}
            chosen={choice?.chosen.has(idOf(row)) ?? false}
            choose={choice?.choose}
            point={props.point}
          />
        ))}
      </tbody>
    </table>
  );
}

function Head<Row, Sort extends string>({
  column,
  sort,
  changeSort,
}: { column: TrayColumn<Row, Sort> } & Pick<TrayTableProps<Row, Sort>, 'sort' | 'changeSort'>): ReactNode {
  const by = column.sort;
  if (by === undefined)
    return (
      <th role="columnheader" scope="col">
        {column.label}
      </th>
    );
  return (
    <th role="columnheader" scope="col" aria-sort={sort === by ? 'ascending' : undefined}>
      <button type="button" onClick={() => changeSort(by)}>
        {column.label}
        <Icon name={sort === by ? 'up' : 'sort'} />
      </button>
    </th>
  );
}

interface RowProps<Row> {
  id: string;
  name: string;
  row: Row;
  columns: readonly TrayColumn<Row, string>[];
  open: boolean;
  chosen: boolean;
  choose: TrayChoice['choose'] | undefined;
  point: ((id: string) => void) | undefined;
}

/** A desk of 250 rows stays quick: a row is drawn again only when something of its own has changed. */
const TrayRow = memo(function TrayRow<Row>(props: RowProps<Row>): ReactNode {
  const { id, name, row, chosen, choose, point } = props;
  const come = point ? () => point(id) : undefined;
  return (
    // Keys come to a row by its focus
    <tr role="row" data-row aria-selected={props.open || chosen || undefined} onFocus={come} onClick={come}>
      {choose ? (
        <td role="cell" className="c-tick">
          <label className="choice">
            <input type="checkbox" checked={chosen} onChange={(event) => choose([id], event.target.checked)} />
            <span className="unseen">Choose {name}</span>
          </label>
        </td>
      ) : null}
      {props.columns.map(({ label, className, cell }) => (
        <td key={label} role="cell" className={className}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}) as <Row>(props: RowProps<Row>) => ReactNode;
