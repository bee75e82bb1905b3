/** A stretch of words with the marks that the hub keeps; `\n` stands for a line break. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
}

interface Marks {
  bold: boolean;
  italic: boolean;
}

const skipped = new Set([
  'SCRIPT',
  'STYLE',
  'META',
  'LINK',
  'TITLE',
  'XML',
  'DEL',
  'IMG',
  'SVG',
  'OBJECT',
  'IFRAME',
  'BUTTON',
  'INPUT',
  'TEXTAREA',
  'SELECT',
]);

/** What is not to be read: scripts, marks of deleted text, Word's list marks and comment links, hidden text. */
export function isSkipped(element: Element): boolean {
  const style = styleOf(element);
  return (
    skipped.has(element.tagName.toUpperCase()) ||
    /mso-list:\s*ignore/iu.test(style) ||
    /display:\s*none|mso-hide:\s*all|mso-element:\s*(comment|endnote|footnote)/iu.test(style) ||
    /(^|\s)(MsoCommentReference|EOP)(\s|$)/u.test(element.className)
  );
}

export const styleOf = (element: Element): string => element.getAttribute('style') ?? '';

function marksIn(element: Element, around: Marks): Marks {
  const style = styleOf(element);
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/iu.exec(style)?.[1]?.toLowerCase();
  const tag = element.tagName;
  const bold = weight
    ? weight === 'bold' || weight === 'bolder' || Number(weight) >= 600
    : tag === 'B' || tag === 'STRONG' || around.bold;
  const italic = slant ? slant === 'italic' || slant === 'oblique' : tag === 'I' || tag === 'EM' || around.italic;
  return { bold, italic };
}

/** The words of an element, with bold and italic however the program wrote them: tags, styles, or a `b` that says it is not bold. */
export function runsOf(node: Node, around: Marks = { bold: false, italic: false }): Run[] {
  if (node.nodeType === Node.TEXT_NODE)
    return [{ text: (node.textContent ?? '').replace(/[\s\u00a0]+/gu, ' '), ...around }];
  if (!(node instanceof Element) || isSkipped(node)) return [];
  if (node.tagName === 'BR') return [{ text: '\n', ...around }];
  const marks = marksIn(node, around);
  return [...node.childNodes].flatMap((child) => runsOf(child, marks));
}

/** Runs without doubled spaces, without spaces and breaks at the ends, like ones joined. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const before = last?.text ?? '\n';
    const text = /[ \n]$/u.test(before) ? run.text.replace(/^ +/u, '') : run.text;
    if (text === '') continue;
    if (text === '\n' && last) last.text = last.text.replace(/ +$/u, '');
    if (last && (last.text === '' || /^\s+$/u.test(text) || (last.bold === run.bold && last.italic === run.italic))) {
      if (last.text === '') Object.assign(last, { bold: run.bold, italic: run.italic });
      last.text += text;
    } else joined.push({ ...run, text });
  }
  const [first, end] = [joined[0], joined.at(-1)];
  if (first) first.text = first.text.replace(/^\s+/u, '');
  if (end) end.text = end.text.replace(/\s+$/u, '');
  return joined.filter((run) => run.text !== '');
}
