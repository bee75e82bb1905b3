import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** Something wrong in a text, and where. */
export interface ToMend {
  code: string;
  sectionKey: string;
  /** The block to go to; null for the section itself. */
  blockId: string | null;
  sentence: string;
}

const count = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Where a thing to mend is found in the writing. */
export const placeOf = (item: ToMend): string =>
  item.blockId ? encodeURIComponent(item.blockId) : `heading-${item.sectionKey}`;

/** What is to be mended before advice can go; each line leads to its place in the writing. */
export function ToMendList({ toMend, write }: { toMend: readonly ToMend[]; write: string }): ReactNode {
  if (toMend.length === 0) return null;
  const things = toMend.length === 1 ? 'thing' : 'things';
  return (
    <section className="errors stack-2" aria-labelledby="to-mend">
      <h2 id="to-mend">
        {count[toMend.length] ?? toMend.length} {things} to mend
      </h2>
      <ul className="plain">
        {toMend.map((item) => (
          <li key={`${item.sectionKey} ${item.blockId} ${item.code}`}>
            <Link href={`${write}#${placeOf(item)}`}>{item.sentence}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
