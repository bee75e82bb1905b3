import type { LetterBlock, LetterInline } from '../documents/index.ts';

/** Stands for a line break inside a value. */
const lineBreak = '\u2028';
const punctuation = /[!-/:-@[-`{-~]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u0008\u000b-\u001f\u007f]/g;

/**
 * A value as it goes into the markup: words and nothing but words, whatever they look like. A line of its own stays one
 * line of the paragraph it stands in.
 */
export const escaped = (value: unknown): string =>
  value === null || value === undefined
    ? ''
    : String(value)
        .replace(/\r\n?/g, '\n')
        .replace(control, '')
        .replace(punctuation, '\\$&')
        .replace(/\n+/g, lineBreak);

/** What is wrong with the shape of a letter, at a line of it. */
export interface MarkupProblem {
  line: number;
  words: string;
}

/** A letter read from its markup. */
export interface ReadMarkup {
  title: string;
  blocks: LetterBlock[];
  problems: MarkupProblem[];
}

type Line = { text: string; number: number };
type Cell = Extract<LetterBlock, { type: 'list' }>['items'][number];
const starts = { heading: /^(#{1,6})\s+(.*)$/, bullet: /^-\s+(.*)$/, number: /^\d{1,3}\.\s+(.*)$/, row: /^\|.*\|$/ };
const isPlain = (text: string): boolean => !Object.values(starts).some((start) => start.test(text));

/** Words in bold (`**bold**`); a backslash takes the meaning from what follows it. */
export function readInline(source: string): LetterInline[] {
  const runs: LetterInline[] = [];
  let [words, bold] = ['', false];
  const end = (): void => {
    if (words !== '') runs.push({ text: words, bold, italic: false });
    words = '';
  };
  for (let at = 0; at < source.length; at += 1) {
    const [one, next] = [source[at] as string, source[at + 1]];
    if (one === '\\' && next === '\n') {
      end();
      runs.push('break');
      at += 1;
    } else if (one === '\\' && next !== undefined && next.match(punctuation)) {
      words += next;
      at += 1;
    } else if (one === lineBreak) {
      end();
      runs.push('break');
    } else if (one === '*' && next === '*') {
      end();
      bold = !bold;
      at += 1;
    } else words += one === '\n' ? ' ' : one;
  }
  end();
  return runs;
}

const textOf = (inline: readonly LetterInline[]): string =>
  inline.map((run) => (run === 'break' ? ' ' : run.text)).join('');

const cellOf = (source: string): Cell => {
  const inline = readInline(source.trim());
  return inline.length > 0 ? [{ type: 'paragraph', inline }] : [];
};

/** The cells of `| a | b |`; a bar behind a backslash belongs to the words. */
const cellsOf = (row: string): string[] => row.slice(1, -1).split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/);

/**
 * Reads the markup of a letter: `# title` first, `##` and `###` headings, `- ` and `1. ` lists, `| a | b |` tables with
 * `|---|---|` under a header, `**bold**`, a backslash at the end of a line for a line break; everything else is paragraphs.
 * Always answers something that can be printed: what is wrong is said beside it.
 */
export function readMarkup(source: string): ReadMarkup {
  const lines = source.split('\n').map((text, index): Line => ({ text: text.trim(), number: index + 1 }));
  const read: ReadMarkup = { title: '', blocks: [], problems: [] };
  let [at, level] = [0, 0];
  const whileLine = (fits: (text: string) => boolean): Line[] => {
    const from = at;
    while (at < lines.length && fits((lines[at] as Line).text)) at += 1;
    return lines.slice(from, at);
  };
  const fault = (line: number, words: string) => read.problems.push({ line, words });

  function heading({ text, number }: Line): void {
    at += 1;
    const [, marks = '', words = ''] = starts.heading.exec(text) ?? [];
    const inline = readInline(words);
    if (marks.length === 1) {
      if (read.title === '' && read.blocks.length === 0) read.title = textOf(inline).trim().slice(0, 300);
      else fault(number, 'There is one title. Begin headings inside it with ##.');
      return;
    }
    if (marks.length > 3) fault(number, 'Headings go down to ###.');
    if (marks.length > 2 && level === 0) fault(number, 'A ### heading needs a ## heading above it.');
    level = marks.length > 2 && level > 0 ? 2 : 1;
    read.blocks.push({ type: 'heading', level: level as 1 | 2, inline });
  }

  function table(): void {
    const rows = whileLine((text) => starts.row.test(text)).map((line) => ({ ...line, cells: cellsOf(line.text) }));
    const hasHeader = rows[1]?.cells.every((cell) => /^\s*:?-+:?\s*$/.test(cell)) ?? false;
    const columns = rows[0]?.cells.length ?? 1;
    for (const { cells, number } of rows)
      if (cells.length !== columns) fault(number, `This row has ${cells.length} cells, the first one ${columns}.`);
    if (!hasHeader) fault(rows[0]?.number ?? 1, 'A table needs a header row with |---|---| under it.');
    const cells = rows.map((row) => Array.from({ length: columns }, (_, index) => cellOf(row.cells[index] ?? '')));
    read.blocks.push({
      type: 'table',
      columns,
      header: hasHeader ? cells.slice(0, 1) : [],
      rows: hasHeader ? cells.slice(2) : cells,
    });
  }

  function list(start: RegExp, ordered: boolean): void {
    const items = whileLine((text) => start.test(text)).map(({ text }) => cellOf(start.exec(text)?.[1] ?? ''));
    const said = items.filter((item) => item.length > 0);
    if (said.length > 0) read.blocks.push({ type: 'list', ordered, items: said });
  }

  function paragraph(): void {
    const inline = readInline(
      whileLine((text) => text !== '' && isPlain(text))
        .map(({ text }) => text)
        .join('\n'),
    );
    if (textOf(inline).trim() !== '') read.blocks.push({ type: 'paragraph', inline });
  }

  while (at < lines.length) {
    const line = lines[at] as Line;
    if (line.text === '') at += 1;
    else if (starts.heading.test(line.text)) heading(line);
    else if (starts.row.test(line.text)) table();
    else if (starts.bullet.test(line.text)) list(starts.bullet, false);
    else if (starts.number.test(line.text)) list(starts.number, true);
    else paragraph();
  }
  if (read.title === '') fault(1, 'The first line is the title: # and a space, then the title.');
  return read;
}
