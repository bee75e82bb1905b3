import type { CSSProperties, ReactNode } from 'react';
import { type FactRow, Facts } from './facts.tsx';

/** Why a step has its date: what its opener shows. */
export interface StepReason {
  /** 'Why this date', 'Why it is late', 'Why it is exempt' */
  opener: string;
  kind: 'plain' | 'late' | 'exempt';
  title: string;
  facts: readonly FactRow[];
  /** In plain words, then the law it comes from. */
  words?: ReactNode;
  law?: ReactNode;
  /** More beside it: who has answered, who has not. */
  beside?: ReactNode;
}

/** Where an opened reason lies under the track: columns from 1, rows from 2; `over` columns lie left of its own step. */
export interface ReasonPlace {
  from: number;
  span: number;
  row: number;
  over: number;
  toEnd: boolean;
}

/** Shares the columns among the opened reasons; when one would get less than two columns, each has a row of its own. */
export function placeReasons(open: readonly boolean[]): (ReasonPlace | null)[] {
  const columns = open.flatMap((isOpen, index) => (isOpen ? [index + 1] : []));
  const starts = columns.map((column, index) => (index === 0 ? 1 : column));
  const spans = starts.map((start, index) => (starts[index + 1] ?? open.length + 1) - start);
  const tight = spans.some((span) => span < 2);
  return open.map((isOpen, index) => {
    const at = columns.indexOf(index + 1);
    if (!isOpen) return null;
    if (tight) return { from: 1, span: open.length, row: at + 2, over: index, toEnd: true };
    const from = starts[at] ?? 1;
    const span = spans[at] ?? open.length;
    return { from, span, row: 2, over: index + 1 - from, toEnd: from + span > open.length };
  });
}

/** The opened reason of a step: facts, words, law, and who is waited for. */
export function Reason({ id, reason, place }: { id: string; reason: StepReason; place: ReasonPlace }): ReactNode {
  const wide = reason.beside && place.span > 2;
  const classes = ['why', reason.kind, wide ? 'wide' : '', place.toEnd ? 'to-end' : ''].filter(Boolean).join(' ');
  const style = {
    '--from': place.from,
    '--span': place.span,
    '--row': place.row,
    '--over': place.over,
  } as CSSProperties;
  return (
    <div className={classes} id={id} style={style}>
      <div className="stack-2">
        <p>
          <b>{reason.title}</b>
        </p>
        <Facts rows={reason.facts} />
        {reason.words ? <p>{reason.words}</p> : null}
        {reason.law ? <p className="muted">{reason.law}</p> : null}
      </div>
      {reason.beside}
    </div>
  );
}

/** On paper nothing can be opened: a reason that is closed on the screen is printed in short. */
export function ReasonInPrint({ reason }: { reason: StepReason }): ReactNode {
  return (
    <div className="why-print">
      <p>
        {reason.words} <span className="muted">{reason.law}</span>
      </p>
    </div>
  );
}
