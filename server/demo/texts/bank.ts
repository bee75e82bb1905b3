import type { AgePhase } from '../people/school-year.ts';

/** Areas of need a child's story is made from (SEND Code of Practice 6.28–6.35), with health and care beside them. */
export const areas = ['communication', 'cognition', 'feelings', 'senses', 'body', 'health', 'care'] as const;
export type Area = (typeof areas)[number];

/** A sentence with places for the child's name and pronouns; `ages` empty for any age. */
export interface Template {
  ages: readonly AgePhase[];
  /** Of sentences that say what a child's main condition is, at most one stands under a heading. */
  main: boolean;
  words: string;
}

/** A row of the provision table: what, how much, how often, who. */
export interface ProvisionTemplate {
  ages: readonly AgePhase[];
  cells: readonly [string, string, string, string];
}

/** What one service writes, by heading and area of need. */
export interface Bank {
  who: readonly Template[];
  strengths: Partial<Record<Area, readonly Template[]>>;
  needs: Partial<Record<Area, readonly Template[]>>;
  outcomes: Partial<Record<Area, readonly Template[]>>;
  provision: Partial<Record<Area, readonly ProvisionTemplate[]>>;
}

type Written = Partial<Record<Area, string>>;

/** Reads a bank as it is written below: one sentence a line; `e:`, `p:`, `s:`, `ep:` and `ps:` name the ages it fits, `!` a main one. */
export function bankOf(written: {
  who: string;
  strengths: Written;
  needs: Written;
  outcomes: Written;
  provision: Written;
}): Bank {
  return {
    who: linesOf(written.who),
    strengths: eachArea(written.strengths, linesOf),
    needs: eachArea(written.needs, linesOf),
    outcomes: eachArea(written.outcomes, linesOf),
    provision: eachArea(written.provision, rowsOf),
  };
}

function eachArea<T>(written: Written, read: (text: string) => T): Partial<Record<Area, T>> {
  return Object.fromEntries(Object.entries(written).map(([area, text]) => [area, read(text)])) as Partial<
    Record<Area, T>
  >;
}

const letters: Record<string, AgePhase> = { e: 'early', p: 'primary', s: 'secondary' };

function linesOf(text: string): Template[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, tags = '', main, words = ''] = /^(?:([eps]+): )?(! )?(.*)$/.exec(line) as RegExpExecArray;
      return { ages: [...tags].map((tag) => letters[tag] as AgePhase), main: main !== undefined, words };
    });
}

function rowsOf(text: string): ProvisionTemplate[] {
  return linesOf(text).map(({ ages, words }) => {
    const cells = words.split(' | ');
    if (cells.length !== 4) throw new Error(`A row of provision needs four cells: ${words}`);
    return { ages, cells: cells as unknown as ProvisionTemplate['cells'] };
  });
}

export const fits = (template: { ages: readonly AgePhase[] }, phase: AgePhase): boolean =>
  template.ages.length === 0 || template.ages.includes(phase);
