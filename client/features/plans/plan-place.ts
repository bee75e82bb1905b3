import type { BodyOf, PassageSource, Tie } from '../../../shared/domain/documents/index.ts';
import { inheritedSources } from '../../../shared/domain/plans/index.ts';
import type { OpenDevice } from '../../device/port.ts';
import { type TextPlace, textPlace } from '../advice/index.ts';

type Draft = BodyOf<'plan-draft'>;

/** Where the plan is kept while it grows: the text, where its passages came from, and what is tied to what. */
export interface PlanPlace extends TextPlace<Draft> {
  /** Passages that are being put into the text: their sources are stored together with it. */
  remember(sources: readonly PassageSource[]): void;
  retie(next: (ties: readonly Tie[]) => Tie[]): Promise<{ ok: true } | { ok: false; code: string }>;
}

/** The plan's text with the links of its passages: they stay with the blocks through every edit (reg 12). */
export function planPlace(device: OpenDevice, caseId: string, draftId: string): PlanPlace {
  const kept = textPlace(device, 'plan-draft', caseId, draftId);
  let fresh: readonly PassageSource[] = [];
  const withLinks = (before: Draft, after: Draft): Draft => {
    const sources = joined(after.sources, fresh);
    if (before.text === after.text) return { ...after, sources };
    return { ...after, sources: joined(sources, inheritedSources(before.text, after.text, sources)) };
  };
  return {
    stored: kept.stored,
    change: (next, madeFrom) => kept.change((before) => withLinks(before, next(before)), madeFrom),
    remember(sources) {
      fresh = [...fresh, ...sources];
    },
    retie: (next) => kept.change((before) => ({ ...before, ties: next(before.ties) })),
  };
}

function joined(known: readonly PassageSource[], more: readonly PassageSource[]): PassageSource[] {
  const blocks = new Set(known.map(({ blockId }) => blockId));
  return [...known, ...more.filter(({ blockId }) => !blocks.has(blockId))];
}
