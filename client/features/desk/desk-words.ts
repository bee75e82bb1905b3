import type { Place, StepTray, Tray } from '../../../shared/domain/desk/index.ts';
import { dueWords } from '../../ui/dates.ts';
import type { TagKind } from '../../ui/tag.tsx';
import type { DeskLine } from './desk-lines.ts';

/** What the trays are called. */
export const trayWords: Record<Tray, string> = {
  'decide whether to assess': 'Decide whether to assess',
  'waiting for advice': 'Waiting for advice',
  overdue: 'Overdue',
  drafting: 'Drafting',
  'with the family': 'With the family',
  'ready to issue': 'Ready to issue',
  all: 'All my cases',
};

/** The step in few words, as a row of the table says it. */
export const stepWords: Record<StepTray, string> = {
  'decide whether to assess': 'Request: decide',
  'waiting for advice': 'Assessment: advice',
  drafting: 'Assessment: draft plan',
  'with the family': 'Draft: family’s answer',
  'ready to issue': 'Final plan',
};

/** What a tray says when nothing lies in it. */
export const whenNone: Record<Tray, { title: string; words: string }> = {
  'decide whether to assess': {
    title: 'No decision is waiting',
    words: 'A case shows here from the day its request is registered until you record the decision.',
  },
  'waiting for advice': {
    title: 'No advice is waited for',
    words: 'A case shows here from the decision to assess until all the advice has come.',
  },
  overdue: {
    title: 'Nothing is overdue',
    words: 'A case shows here when a legal date has passed and nothing excuses it.',
  },
  drafting: { title: 'No plan is to be drafted', words: 'A case shows here when all the advice has come.' },
  'with the family': {
    title: 'No draft is with a family',
    words: 'A case shows here for the 15 days in which the family answers the draft plan.',
  },
  'ready to issue': {
    title: 'No plan is ready to issue',
    words: 'A case shows here when the family’s days to answer the draft plan have ended.',
  },
  all: {
    title: 'No cases yet',
    words: 'A case shows here when it is allocated to you, or when you cover for somebody.',
  },
};

const soonDays = 7;

/** How a case stands, by its mark and in words. */
export function tagOfPlace({ due, tray, quiet }: Place, today: string): { kind: TagKind; words: string } {
  if (quiet) return { kind: 'next', words: 'Mail is stopped' };
  if (due?.state === 'late') return { kind: 'late', words: dueWords(due.legalDate, today) };
  if (due?.state === 'exempt') return { kind: 'exempt', words: 'Exempt' };
  if (due && due.daysLeft <= soonDays) return { kind: 'soon', words: dueWords(due.legalDate, today) };
  if (tray === 'with the family') return { kind: 'now', words: 'With the family' };
  if (due) return { kind: 'next', words: dueWords(due.legalDate, today) };
  return { kind: 'done', words: 'Nothing due' };
}

/** Whom a case waits for: 'Speech therapy, 1 more', 'Family', 'You: decide'. */
export function waitsFor({ tray, waitingFor: [first, ...more] }: Place): string {
  if (first !== undefined) return more.length > 0 ? `${first}, ${more.length} more` : first;
  switch (tray) {
    case 'decide whether to assess':
      return 'You: decide';
    case 'waiting for advice':
      return 'You: ask for advice';
    case 'drafting':
      return 'You: write the draft';
    case 'with the family':
      return 'Family';
    case 'ready to issue':
      return 'You: issue';
    case null:
      return 'Nobody';
  }
}

/** '20 cases: 3 late, 5 due in 7 days, 2 exempt' */
export function tally(lines: readonly DeskLine[]): string {
  const states = lines.map(({ place }) => (place.quiet ? null : place.due));
  const late = states.filter((due) => due?.state === 'late').length;
  const exempt = states.filter((due) => due?.state === 'exempt').length;
  const soon = states.filter((due) => due?.state === 'open' && due.daysLeft <= soonDays).length;
  const parts = [
    ...(late ? [`${late} late`] : []),
    ...(soon ? [`${soon} due in ${soonDays} days`] : []),
    ...(exempt ? [`${exempt} exempt`] : []),
  ];
  const cases = `${lines.length} ${lines.length === 1 ? 'case' : 'cases'}`;
  return parts.length > 0 ? `${cases}: ${parts.join(', ')}` : cases;
}
