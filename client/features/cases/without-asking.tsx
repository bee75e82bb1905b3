import type { ReactNode } from 'react';
import type { RoundBody } from '../../../shared/domain/documents/index.ts';
import { dateWords } from '../../ui/dates.ts';
import { MarkedList } from '../../ui/list.tsx';

/** Reg 6: whose advice was not sought and why, and which existing advice all three agreed upon. Nothing where there is neither. */
export function WithoutAsking({ round }: { round: RoundBody | null }): ReactNode {
  const reused = round?.reused ?? [];
  const leftOut = round?.leftOut ?? [];
  if (reused.length + leftOut.length === 0) return null;
  return (
    <section className="stack-2" aria-labelledby="without-asking">
      <h3 id="without-asking">Not asked anew</h3>
      <MarkedList
        label="Not asked anew"
        rows={[
          ...reused.map(({ line, name, what, agreements: { adviser, authority, family } }) => ({
            id: `reused-${line}`,
            icon: 'file' as const,
            title: `${name}: ${what}`,
            about: `Existing advice is used. Whoever gave it agreed on ${dateWords(adviser.on)} (${adviser.how}), the authority on ${dateWords(authority.on)} (${authority.how}), the family on ${dateWords(family.on)} (${family.how}).`,
          })),
          ...leftOut.map(({ line, name, reason, on, by }) => ({
            id: `left-out-${line}`,
            icon: 'info' as const,
            title: `${name}: not asked`,
            about: `${reason} (${by.name}, ${dateWords(on)})`,
          })),
        ]}
      />
    </section>
  );
}
