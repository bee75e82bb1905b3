/** A stretch of words that both wordings share, or that only one has. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words with the spaces before them, so that putting them side by side gives the text again. */
const wordsOf = (text: string): string[] => text.match(/\s*[\p{L}\p{N}’'-]+|\s*[^\s\p{L}\p{N}]|\s+$/gu) ?? [];

/** Lengths of the longest shared run of words from each pair of places on. */
function sharedFrom(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [here, below] = [rows[i], rows[i + 1]] as [Uint32Array, Uint32Array];
      here[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  return rows;
}

/** Above this many pairs of words the comparison by word would be felt; then the whole middle is shown as changed. */
const mostPairs = 4_000_000;

function middle(a: readonly string[], b: readonly string[]): WordChange[] {
  if (a.length * b.length > mostPairs)
    return [
      { kind: 'removed', text: a.join('') },
      { kind: 'added', text: b.join('') },
    ];
  const shared = sharedFrom(a, b);
  const changes: WordChange[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i] ?? '' });
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && (shared[i + 1]?.[j] ?? 0) >= (shared[i]?.[j + 1] ?? 0))) {
      changes.push({ kind: 'removed', text: a[i] ?? '' });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: b[j] ?? '' });
      j += 1;
    }
  }
  return changes;
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (change.text === '') continue;
    if (last?.kind === change.kind) last.text += change.text;
    else result.push({ ...change });
  }
  return result;
}

/** What changed from one wording to another, word by word, to be shown as `del` and `ins`. */
export function diffWords(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return joined([
    { kind: 'same', text: a.slice(0, head).join('') },
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    { kind: 'same', text: a.slice(a.length - tail).join('') },
  ]);
}
