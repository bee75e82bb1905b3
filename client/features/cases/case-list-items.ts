import type { Stage } from '../../../shared/domain/documents/index.ts';
import { isFamilyLimit, type KeyDate } from '../../../shared/domain/statute/index.ts';
import type { CaseView } from './case-view.ts';
import { fullName } from './child.tsx';

export interface CaseFilter {
  text: string;
  stage: Stage | 'all';
  show: 'live' | 'closed' | 'all';
  sort: 'urgent' | 'name';
}

const closedStages: readonly Stage[] = ['not assessed', 'no plan', 'withdrawn', 'ceased'];
export const isLive = (stage: Stage): boolean => !closedStages.includes(stage);

/** Lower case, without accents and hyphens, so that "lindqvist" finds "Lindqvist" and "oneil" finds "O’Neil". */
export const plainForSearch = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f’'-]/g, '')
    .toLowerCase();

/** The next thing that is due by law in a case. */
export const nextDue = (view: CaseView): KeyDate | null =>
  view.dates.find(
    (date) => date.doneOn === null && date.state !== 'not needed' && date.legalDate !== null && !isFamilyLimit(date),
  ) ?? null;

const alphabet = new Intl.Collator('en-GB');

/** Cases that fit the filter, in its order. */
export function filterCases(views: readonly CaseView[], filter: CaseFilter): CaseView[] {
  const words = plainForSearch(filter.text).split(/\s+/).filter(Boolean);
  const found = views.filter((view) => {
    if (filter.stage !== 'all' && view.body.stage !== filter.stage) return false;
    if (filter.show !== 'all' && isLive(view.body.stage) !== (filter.show === 'live')) return false;
    const hay = plainForSearch(
      `${fullName(view.body)} ${view.body.child.knownAs ?? ''} ${view.body.ref} ${view.body.setting?.name ?? ''}`,
    );
    return words.every((word) => hay.includes(word));
  });
  const byName = (a: CaseView, b: CaseView): number => alphabet.compare(fullName(a.body), fullName(b.body));
  const left = new Map(found.map((view) => [view, nextDue(view)?.daysLeft ?? Number.POSITIVE_INFINITY]));
  const days = (view: CaseView): number => left.get(view) ?? Number.POSITIVE_INFINITY;
  return found.sort(filter.sort === 'name' ? byName : (a, b) => days(a) - days(b) || byName(a, b));
}
