import { isFamilyLimit, type KeyDate } from '../../../shared/domain/statute/index.ts';
import type { CaseView } from '../cases/index.ts';

/** One case on a co-ordinator's first page: what is due in it and what waits for whom. */
export interface CoordinatorItem {
  view: CaseView;
  /** The step that is next due, when one is. */
  due: KeyDate | null;
  late: boolean;
  waitingFor: string[];
}

/** Cases with something due within four weeks or late, most urgent first. */
export function coordinatorItems(views: readonly CaseView[], withinDays = 28): CoordinatorItem[] {
  return views
    .map((view) => {
      const due =
        view.dates.find(
          (date) =>
            date.doneOn === null && date.state !== 'not needed' && date.legalDate !== null && !isFamilyLimit(date),
        ) ?? null;
      return { view, due, late: due?.state === 'late', waitingFor: waitingFor(view) };
    })
    .filter((item) => item.view.lateWork.length > 0 || (item.due !== null && (item.due.daysLeft ?? 0) <= withinDays))
    .sort((a, b) => (a.due?.daysLeft ?? 0) - (b.due?.daysLeft ?? 0));
}

const waitingFor = (view: CaseView): string[] =>
  view.advice.filter((row) => row.request.body.state === 'outstanding').map((row) => row.request.body.service);
