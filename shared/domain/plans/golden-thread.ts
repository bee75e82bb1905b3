import type { RichTextNode, Tie } from '../documents/index.ts';
import { type PlanItem, planItems } from './items.ts';

const order = { need: 0, outcome: 1, provision: 2 } as const;

/** Ties two items the way the thread runs; null when both are of one type, which says nothing. */
export function tie(one: PlanItem, other: PlanItem): Tie | null {
  if (one.type === other.type) return null;
  const [from, to] = order[one.type] < order[other.type] ? [one, other] : [other, one];
  return { from: from.blockId, to: to.blockId };
}

const sameTie = (one: Tie, other: Tie): boolean => one.from === other.from && one.to === other.to;

/** The ties with these two items tied, or no longer. Two items that cannot be tied change nothing. */
export function retied(ties: readonly Tie[], one: PlanItem, other: PlanItem, tied: boolean): Tie[] {
  const made = tie(one, other);
  if (!made) return [...ties];
  const others = ties.filter((existing) => !sameTie(existing, made));
  return tied ? [...others, made] : others;
}

/** Ties whose two blocks still stand in the text: what a plan is sent with. */
export function standingTies(text: RichTextNode, ties: readonly Tie[]): Tie[] {
  const ids = new Set(planItems(text).map(({ blockId }) => blockId));
  return ties.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

/** The thread of a plan as it stands: ties whose blocks were taken out of the text are not in it. */
export interface GoldenThread {
  items: PlanItem[];
  /** What an item is tied to directly, on either side. */
  tiedTo(blockId: string): PlanItem[];
  /** Needs that no provision meets, whether by an outcome or directly. */
  needsWithoutProvision: PlanItem[];
  /** Outcomes that no provision works towards. */
  outcomesWithoutProvision: PlanItem[];
  /** Provision that meets no need and works towards no outcome. */
  looseProvision: PlanItem[];
}

export function goldenThread(text: RichTextNode, ties: readonly Tie[]): GoldenThread {
  const items = planItems(text);
  const byId = new Map(items.map((item) => [item.blockId, item]));
  const neighbours = new Map<string, PlanItem[]>(items.map((item) => [item.blockId, []]));
  for (const { from, to } of ties) {
    const [one, other] = [byId.get(from), byId.get(to)];
    if (!one || !other) continue;
    neighbours.get(from)?.push(other);
    neighbours.get(to)?.push(one);
  }
  const tiedTo = (blockId: string): PlanItem[] => neighbours.get(blockId) ?? [];
  const has = (blockId: string, type: PlanItem['type']): boolean => tiedTo(blockId).some((item) => item.type === type);
  const met = (need: PlanItem): boolean =>
    has(need.blockId, 'provision') ||
    tiedTo(need.blockId).some((item) => item.type === 'outcome' && has(item.blockId, 'provision'));
  const of = (type: PlanItem['type']): PlanItem[] => items.filter((item) => item.type === type);
  return {
    items,
    tiedTo,
    needsWithoutProvision: of('need').filter((need) => !met(need)),
    outcomesWithoutProvision: of('outcome').filter(({ blockId }) => !has(blockId, 'provision')),
    looseProvision: of('provision').filter(({ blockId }) => tiedTo(blockId).length === 0),
  };
}
