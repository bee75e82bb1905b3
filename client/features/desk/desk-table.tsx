import { type ReactNode, useMemo } from 'react';
import { Link } from 'wouter';
import type { DeskSort } from '../../../shared/domain/desk/index.ts';
import { tinyDateWords } from '../../ui/dates.ts';
import { Tag } from '../../ui/tag.tsx';
import { type TrayColumn, TrayTable, type TrayTableProps } from '../../ui/tray/tray-table.tsx';
import { type DeskLine, idOfLine } from './desk-lines.ts';
import { stepWords, tagOfPlace, waitsFor } from './desk-words.ts';

export interface DeskTableProps
  extends Pick<TrayTableProps<DeskLine, DeskSort>, 'caption' | 'sort' | 'changeSort' | 'choice' | 'open' | 'point'> {
  lines: readonly DeskLine[];
  today: string;
  /** Whose desk it is: cases of others, for whom they cover, are marked. Null for a list of one person's cases. */
  whose: string | null;
}

/** Cases as a tray. */
export function DeskTable({ lines, today, whose, ...table }: DeskTableProps): ReactNode {
  const columns = useMemo(() => columnsOf(today, whose), [today, whose]);
  return <TrayTable {...table} rows={lines} idOf={idOfLine} nameOf={nameOf} columns={columns} />;
}

/** 'H-2305 · Year 1 · for Omar Aziz': whose case it is, where somebody covers. */
const aboutLine = ({ name, ref, yearGroup, coordinatorId, coordinatorName }: DeskLine, whose: string | null): string =>
  [
    ...(name ? [ref, yearGroup] : []),
    ...(whose !== null && coordinatorId !== whose && coordinatorName ? [`for ${coordinatorName}`] : []),
  ].join(' · ');

const nameOf = ({ name, ref }: DeskLine): string => name || ref;

const columnsOf = (today: string, whose: string | null): readonly TrayColumn<DeskLine, DeskSort>[] => [
  {
    label: 'Child',
    className: 'c-name',
    sort: 'name',
    cell: (line) => (
      <>
        <Link data-open href={`/cases/${line.caseId}`}>
          {nameOf(line)}
        </Link>
        <span className="sub num">{aboutLine(line, whose)}</span>
      </>
    ),
  },
  {
    label: 'State',
    className: 'c-tag',
    cell: ({ place }) => {
      const tag = tagOfPlace(place, today);
      return <Tag kind={tag.kind}>{tag.words}</Tag>;
    },
  },
  { label: 'Legal date', className: 'c-due num', sort: 'due', cell: ({ place }) => <DueCell due={place.due} /> },
  {
    label: 'Work',
    className: 'c-step',
    cell: ({ place }) => (place.tray ? stepWords[place.tray] : (place.due?.name ?? place.reason)),
  },
  { label: 'Waiting for', className: 'c-wait', cell: ({ place }) => waitsFor(place) },
];

function DueCell({ due }: { due: DeskLine['place']['due'] }): ReactNode {
  if (!due) return 'None';
  return (
    <>
      <span className="nowrap">{tinyDateWords(due.legalDate)}</span>
      {due.actBy === due.legalDate ? null : <span className="sub nowrap"> act by {tinyDateWords(due.actBy)}</span>}
    </>
  );
}
