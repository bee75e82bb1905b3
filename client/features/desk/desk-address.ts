import { type DeskFilter, type DeskSort, deskSorts, type Tray, trays } from '../../../shared/domain/desk/index.ts';

/** What the address says of a desk: everything but the words of a search, which name a child (O5). */
export type DeskView = Omit<DeskFilter, 'text'>;

/** Days ahead that a desk can be narrowed to; 0 shows what is due today or late. */
export const withins = [0, 7, 14, 28] as const;

const atFirst: DeskView = {
  tray: 'all',
  within: null,
  settingId: null,
  yearGroup: null,
  coordinatorId: null,
  sort: 'due',
};

/** The view that an address asks for; what it does not know is left out. */
export function viewOf(search: string): DeskView {
  const params = new URLSearchParams(search);
  const within = params.get('within');
  return {
    tray: trays.find((one) => one === params.get('tray')) ?? atFirst.tray,
    within: withins.find((days) => String(days) === within) ?? null,
    settingId: params.get('setting'),
    yearGroup: params.get('year'),
    coordinatorId: params.get('of'),
    sort: deskSorts.find((one) => one === params.get('sort')) ?? atFirst.sort,
  };
}

/** The address of a view, to be kept, shared and come back to: '/work?tray=overdue&within=7'. */
export function addressOf(view: DeskView): string {
  const params = new URLSearchParams();
  if (view.tray !== atFirst.tray) params.set('tray', view.tray);
  if (view.within !== null) params.set('within', String(view.within));
  if (view.settingId) params.set('setting', view.settingId);
  if (view.yearGroup) params.set('year', view.yearGroup);
  if (view.coordinatorId) params.set('of', view.coordinatorId);
  if (view.sort !== atFirst.sort) params.set('sort', view.sort);
  const search = params.toString();
  return search ? `/work?${search}` : '/work';
}

/** Another tray, with the same filters. */
export const trayAddress = (view: DeskView, tray: Tray): string => addressOf({ ...view, tray });
export type { DeskSort, Tray };
