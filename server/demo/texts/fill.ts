import type { Random } from '../random.ts';

/** A child in words. 'they' is used for children who use it, with the verbs that belong to it. */
export interface InWords {
  name: string;
  pronoun: 'she' | 'he' | 'they';
  age: number;
  yearGroup: string;
  setting: string;
  interest: string;
  /** Whom the adviser talked to at home: 'Hannah Kellaway'. */
  parent: string;
  /** Two days on which the adviser saw the child: '14 October 2026'. */
  visit: string;
  secondVisit: string;
}

const forms = {
  she: { they: 'she', them: 'her', their: 'her', theirs: 'hers', themself: 'herself' },
  he: { they: 'he', them: 'him', their: 'his', theirs: 'his', themself: 'himself' },
  they: { they: 'they', them: 'them', their: 'their', theirs: 'theirs', themself: 'themself' },
} as const;

const capital = (word: string): string => `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}`;

/**
 * Puts the child into a sentence: `{name}`, `{they}`, `{Their}` …; `[points|point]` after a pronoun takes its form;
 * `<2-5>` is a number and `<a|b>` one of several wordings, by chance.
 */
export function fill(words: string, child: InWords, random: Random): string {
  const pronouns: Record<string, string> = forms[child.pronoun];
  return words
    .replace(/<([^<>]+)>/g, (_, inside: string) => choose(inside, random))
    .replace(/\[([^[\]|]*)\|([^[\]|]*)\]/g, (_, one: string, many: string) => (child.pronoun === 'they' ? many : one))
    .replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (slot === 'names') return `${child.name}’s`;
      const pronoun = pronouns[slot.toLowerCase()];
      if (pronoun !== undefined) return slot === slot.toLowerCase() ? pronoun : capital(pronoun);
      const value = child[slot as keyof InWords];
      if (value === undefined) throw new Error(`A sentence asks for '${slot}', which nobody has: ${words}`);
      return String(value);
    });
}

function choose(inside: string, random: Random): string {
  const range = /^(\d+)-(\d+)$/.exec(inside);
  return range ? String(random.int(Number(range[1]), Number(range[2]))) : random.pick(inside.split('|'));
}
