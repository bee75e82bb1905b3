import type { TeamRequest } from '../../../shared/api/teams.ts';
import { daysBetween, dueWords, tinyDateWords } from '../../ui/dates.ts';
import type { TagKind } from '../../ui/tag.tsx';

export const sorts = ['due', 'child', 'asked'] as const;
export type Sort = (typeof sorts)[number];

const alphabet = new Intl.Collator('en-GB');
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The requests whose child fits the words typed, in the order asked for; what is due first stands on top (V3). */
export function trayItems(requests: readonly TeamRequest[], text: string, sort: Sort): TeamRequest[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const found = requests.filter(({ childName }) => words.every((word) => plain(childName).includes(word)));
  const byName = (a: TeamRequest, b: TeamRequest): number => alphabet.compare(a.childName, b.childName);
  const byDue = (a: TeamRequest, b: TeamRequest): number => a.dueOn.localeCompare(b.dueOn);
  const byAsked = (a: TeamRequest, b: TeamRequest): number => a.askedOn.localeCompare(b.askedOn);
  if (sort === 'child') return found.sort(byName);
  return found.sort((a, b) => (sort === 'asked' ? byAsked(a, b) : byDue(a, b)) || byName(a, b));
}

/** Where a request stands, in words and by its mark. */
export function tagOfRequest(request: TeamRequest, today: string): { kind: TagKind; words: string } {
  if (request.submittedOn) return { kind: 'done', words: `Sent ${tinyDateWords(request.submittedOn)}` };
  const days = daysBetween(today, request.dueOn);
  return { kind: days < 0 ? 'late' : days <= 7 ? 'soon' : 'next', words: dueWords(request.dueOn, today) };
}
