import type { ReactNode } from 'react';
import { dateWords, distanceWords, longDateWords } from './dates.ts';

/** A date in words with its distance, muted: "Friday 27 November 2026 (in 4 days)". */
export function DateWords({
  date,
  today,
  weekday = true,
}: {
  date: string;
  today?: string;
  weekday?: boolean;
}): ReactNode {
  return (
    <time dateTime={date}>
      {weekday ? longDateWords(date) : dateWords(date)}
      {today ? <span className="muted"> ({distanceWords(date, today)})</span> : null}
    </time>
  );
}
