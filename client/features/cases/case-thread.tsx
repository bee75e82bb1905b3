import type { ReactNode } from 'react';
import type { AdviceRequestBody } from '../../../shared/domain/documents/index.ts';
import { isFamilyLimit, type KeyDate, type Length, type RequestDate } from '../../../shared/domain/statute/index.ts';
import { dateWords, dueWords, shortDateWords, spanWords } from '../../ui/dates.ts';
import type { FactRow } from '../../ui/facts.tsx';
import type { KnotKind } from '../../ui/knot.tsx';
import { type ListRow, MarkedList } from '../../ui/list.tsx';
import type { StepReason } from '../../ui/step-reason.tsx';
import type { TagKind } from '../../ui/tag.tsx';
import type { ThreadStep } from '../../ui/thread.tsx';

type Asked = { id: string; body: AdviceRequestBody };

/** The key dates of a case as steps of the track; steps that are no longer needed are left out (G1). */
export function threadSteps(
  dates: readonly KeyDate[],
  today: string,
  requests: readonly { request: Asked; date: RequestDate }[],
): ThreadStep[] {
  return dates
    .filter((date) => date.state !== 'not needed')
    .map((date) => ({
      id: date.step,
      week: weekWords(date),
      title: date.name,
      state: date.current ? 'now' : date.doneOn ? 'done' : 'next',
      knot: knotOf(date),
      tag: tagOf(date, today),
      lines: linesOf(date, today),
      reason: reasonOf(date, today, requests),
      startsOpen: date.state === 'late' || date.state === 'exempt' || date.state === 'done exempt',
    }));
}

function weekWords(date: KeyDate): string {
  if (date.current) return 'Now';
  if (date.week === 0) return 'Day 0';
  if (date.step === 'annual review') return 'Every year';
  if (isFamilyLimit(date)) return 'After the decision';
  if (date.week === null) return 'After it was asked for';
  return date.legalDate === null && date.plannedOn ? `Week ${date.week}, planned` : `Week ${date.week}`;
}

const knots: Partial<Record<KeyDate['state'], KnotKind>> = {
  done: 'done',
  'met late': 'done',
  'done exempt': 'exempt',
  exempt: 'exempt',
  late: 'late',
  now: 'now',
};

function knotOf(date: KeyDate): KnotKind {
  if (date.step === 'final plan' && date.state === 'next') return 'final';
  return knots[date.state] ?? (date.legalDate === null ? 'planned' : 'next');
}

/** The state of a step in words, with the shape that belongs to it. */
export function tagOf(
  date: Pick<KeyDate, 'state' | 'daysLate' | 'daysLeft' | 'legalDate'> & { plannedOn?: string | null },
  today: string,
): { kind: TagKind; words: string } {
  const due = date.legalDate ?? date.plannedOn ?? null;
  switch (date.state) {
    case 'done':
      return { kind: 'done', words: 'Done' };
    case 'done exempt':
      return { kind: 'exempt', words: 'Done, exempt' };
    case 'met late':
      return { kind: 'done', words: `Done, ${spanWords(date.daysLate ?? 0)} late` };
    case 'exempt':
      return { kind: 'exempt', words: 'Exempt' };
    case 'late':
      return { kind: 'late', words: `Late by ${spanWords(date.daysLate ?? 0)}` };
    default: {
      const daysLeft = date.daysLeft ?? 0;
      // A date that the authority only planned is never late.
      if (!due || daysLeft < 0) return { kind: 'next', words: 'Next' };
      return { kind: daysLeft <= 7 ? 'soon' : date.state === 'now' ? 'now' : 'next', words: dueWords(due, today) };
    }
  }
}

function linesOf(date: KeyDate, today: string): ReactNode[] {
  const lines: ReactNode[] = [];
  const nowrap = (day: string): ReactNode => <span className="nowrap">{shortDateWords(day, today)}</span>;
  if (date.legalDate && date.doneOn !== date.legalDate) lines.push(<>Legal date {nowrap(date.legalDate)}</>);
  if (date.legalDate && !date.doneOn && date.actBy && date.actBy !== date.legalDate)
    lines.push(<>Act by {nowrap(date.actBy)}</>);
  if (!date.legalDate && date.plannedOn && !date.doneOn)
    lines.push(<>No legal date. Planned for {nowrap(date.plannedOn)}</>);
  if (date.doneOn)
    lines.push(
      <>
        {date.legalDate ? 'Done ' : ''}
        {nowrap(date.doneOn)}
      </>,
    );
  return lines;
}

const openers = { late: 'Why it is late', exempt: 'Why it is exempt', 'done exempt': 'Why it is exempt' } as const;

function reasonOf(
  date: KeyDate,
  today: string,
  requests: readonly { request: Asked; date: RequestDate }[],
): StepReason {
  const asked = date.step === 'advice' ? requests.filter((one) => one.date.state !== 'not needed') : [];
  const opener = openers[date.state as keyof typeof openers] ?? 'Why this date';
  return {
    opener,
    kind: date.state === 'late' ? 'late' : date.state === 'exempt' || date.state === 'done exempt' ? 'exempt' : 'plain',
    title: date.name,
    facts: factsOfDate(date, today),
    words: date.why.exemption ? `${date.why.sentence} ${date.why.exemption.reason}` : date.why.sentence,
    law: date.why.exemption
      ? `${date.why.source}. Recorded by ${date.why.exemption.recordedBy.name}.`
      : `${date.why.source}.`,
    ...(asked.length > 0
      ? { beside: <MarkedList label="Who was asked" rows={asked.map((one) => askedRow(one, today))} /> }
      : {}),
  };
}

const lengthWords = (length: Length): string =>
  'days' in length ? `${length.days} days` : `${length.months} month${length.months === 1 ? '' : 's'}`;

function factsOfDate(date: KeyDate, today: string): FactRow[] {
  const rows: FactRow[] = [];
  if (date.legalDate) rows.push(['Legal date', shortDateWords(date.legalDate, today)]);
  if (date.actBy && date.actBy !== date.legalDate) rows.push(['Act by', shortDateWords(date.actBy, today)]);
  if (!date.legalDate && date.plannedOn) rows.push(['Planned', shortDateWords(date.plannedOn, today)]);
  if (date.doneOn) rows.push(['Done', shortDateWords(date.doneOn, today)]);
  const { start, length } = date.why;
  if (start && start.on !== date.legalDate)
    rows.push(['Counted from', `${start.event}, ${dateWords(start.on)}, plus ${lengthWords(length)}`]);
  return rows;
}

const askedIcon = (state: RequestDate['state']): 'done' | 'late' | 'exempt' | 'clock' =>
  state === 'late'
    ? 'late'
    : state === 'exempt' || state === 'done exempt'
      ? 'exempt'
      : state === 'now'
        ? 'clock'
        : 'done';

function askedRow({ request, date }: { request: Asked; date: RequestDate }, today: string): ListRow {
  const { service, to } = request.body;
  return {
    id: request.id,
    icon: askedIcon(date.state),
    title: service === to.name ? service : `${service}: ${to.name}`,
    about: askedWords(date, today),
  };
}

/** Short: the rule itself stands beside the list. */
function askedWords(date: RequestDate, today: string): string {
  if (date.doneOn) return `Sent ${shortDateWords(date.doneOn, today)}`;
  if (date.why.exemption) return `Exempt: ${date.why.exemption.reason}`;
  return `No advice yet. ${dueWords(date.legalDate, today)}.`;
}
