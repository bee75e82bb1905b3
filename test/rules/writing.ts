import type { Mutation } from './mutation.ts';

const merge = (file: string): string => `shared/sync/merge/${file}`;
const advice = (file: string): string => `shared/domain/advice/${file}`;
const editor = (file: string): string => `client/features/advice/${file}`;
const examples = 'test/shared/sync/merge.test.ts';
const laws = 'test/shared/sync/merge.property.test.ts';
const headings = 'test/shared/domain/advice/headings.test.ts';
const words = 'test/client/advice/state-words.test.ts';

export const mutations: Mutation[] = [
  {
    rule: 'O3',
    file: merge('leaf.ts'),
    what: 'return (base && mergeParts(base, first, second)) ?? bothKept(idOf(one), base, first, second, sides);',
    by: 'return second;',
    test: examples,
    name: 'O3: overlapping edits of one paragraph keep both wordings',
  },
  {
    rule: 'O3',
    file: merge('leaf.ts'),
    what: 'if (same(base, one) || !holdsWork(one)) return null;',
    by: 'return null;',
    test: examples,
    name: 'O3: a paragraph that one deleted and the other changed stays',
  },
  {
    rule: 'O3',
    file: merge('leaf.ts'),
    what: 'if (same(base, one) || !holdsWork(one)) return null;',
    by: 'if (!holdsWork(one)) return null;',
    test: laws,
    name: 'O3: what one side deleted is gone',
  },
  {
    rule: 'O3',
    file: merge('placement.ts'),
    what: 'return other === was ? one : other;',
    by: 'return other;',
    test: examples,
    name: 'O3: a paragraph made a list item by one',
  },
  {
    rule: 'O3',
    file: merge('order.ts'),
    what: 'putBack(once, first, first);',
    by: '',
    test: laws,
    name: 'O3: every word that',
  },
  {
    rule: 'O3',
    file: merge('rich-text.ts'),
    what: 'return key(...one) <= key(...other) ? [one, other] : [other, one];',
    by: 'return [one, other];',
    test: laws,
    name: 'O3: every device comes to the same text',
  },
  {
    rule: 'O3',
    file: merge('rich-text.ts'),
    what: "return kind === 'table' ? squareTable(node, this.versions) : node;",
    by: 'return node;',
    test: examples,
    name: 'the table stays rectangular',
  },
  {
    rule: 'O3',
    file: merge('fields.ts'),
    what: 'else if (!before || !same(before, one ?? other)) merged.set(key, (one ?? other) as T);',
    by: 'else merged.set(key, (one ?? other) as T);',
    test: examples,
    name: 'O3: attachments merge as a set in which deletions count',
  },
  {
    rule: 'O3',
    file: advice('conflicts.ts'),
    what: 'id: index === 0 ? conflictId : `${conflictId}-${index + 1}`',
    by: 'id: `${conflictId}-${index + 1}`',
    test: examples,
    name: 'O3: somebody chooses',
  },
  {
    rule: 'V4',
    file: advice('check-before-sending.ts'),
    what: "if (key === 'provision') found.push(...provisionProblems(section, adviserKind, title));",
    by: '',
    test: headings,
    name: 'V4: a row of provision says the amount',
  },
  {
    rule: 'V4',
    file: advice('check-before-sending.ts'),
    what: 'found.push(...openQuestions(section, key, title));',
    by: '',
    test: headings,
    name: 'O3: two wordings that nobody has chosen between',
  },
  {
    rule: 'O2',
    file: editor('state-words.ts'),
    what: "if (typing && piece.state === 'received')",
    by: "if (false && piece.state === 'received')",
    test: words,
    name: 'O2: while a letter is not stored yet',
  },
  {
    rule: 'O3',
    file: 'client/device/replication/transitions.ts',
    what: 'if (!madeFrom || same(madeFrom, row.body)) return body;',
    by: 'if (body) return body;',
    test: 'test/client/device/made-from.test.ts',
    name: 'O3: words of others that reached the device meanwhile',
  },
  {
    rule: 'O3',
    file: editor('editor/autosave.ts'),
    what: 'while (this.running) await this.running;\n    if (this.stopped) return;',
    by: 'if (this.stopped) return;',
    test: 'test/client/advice/autosave.test.ts',
    name: 'O3: news that comes while a write is under way',
  },
  {
    rule: 'O2',
    file: editor('editor/autosave.ts'),
    what: 'if (this.firstUnsaved === null) this.parts.unsaved(false);',
    by: 'this.parts.unsaved(false);',
    test: 'test/client/advice/autosave.test.ts',
    name: 'O2: what is typed while a write is under way',
  },
];
