import { isSkipped, type Run, runsOf, styleOf, tidyRuns } from './inline.ts';
import { cellsOf, type TableBlock } from './table.ts';

/** What is kept of a pasted document, in order. Lists come as items with their level; nesting is built afterwards. */
export type Block =
  | { type: 'paragraph'; runs: Run[] }
  | { type: 'heading'; level: 3 | 4; runs: Run[] }
  | { type: 'item'; level: number; ordered: boolean; blocks: Block[] }
  | TableBlock;

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION TABLE UL'.split(
    ' ',
  ),
);
const holdsBlocks = (element: Element): boolean =>
  [...element.querySelectorAll('*')].some((inner) => blockTags.has(inner.tagName));

/** All blocks of a node and what is inside it, in reading order. Loose words between blocks become paragraphs. */
export function blocksOf(parent: Node, listLevel = 0): Block[] {
  const blocks: Block[] = [];
  let loose: Run[] = [];
  const flush = (): void => {
    const runs = tidyRuns(loose);
    if (runs.length > 0) blocks.push({ type: 'paragraph', runs });
    loose = [];
  };
  for (const child of parent.childNodes) {
    const isBlock =
      child instanceof Element && !isSkipped(child) && (blockTags.has(child.tagName) || holdsBlocks(child));
    if (!isBlock) {
      loose.push(...runsOf(child));
      continue;
    }
    flush();
    blocks.push(...elementBlocks(child, listLevel));
  }
  flush();
  return blocks;
}

function elementBlocks(element: Element, listLevel: number): Block[] {
  const tag = element.tagName;
  if (tag === 'UL' || tag === 'OL') return listBlocks(element, listLevel + 1);
  if (tag === 'LI') return itemBlocks(element, Math.max(1, listLevel), false);
  if (tag === 'TABLE') return cellsOf(element, (cell) => blocksOf(cell));
  const heading = headingLevel(element);
  if (heading) return withWords({ type: 'heading', level: heading, runs: plain(tidyRuns(runsOf(element))) });
  const item = wordItem(element);
  if (item) return item;
  if (tag === 'P' || !holdsBlocks(element)) return withWords({ type: 'paragraph', runs: tidyRuns(runsOf(element)) });
  return blocksOf(element, listLevel);
}

const withWords = (block: Extract<Block, { runs: Run[] }>): Block[] => (block.runs.length > 0 ? [block] : []);
const plain = (runs: Run[]): Run[] => runs.map((run) => ({ ...run, bold: false }));

/** Headings 1 and 2 of a document stand under the headings of the advice: they become 3, deeper ones 4. */
function headingLevel(element: Element): 3 | 4 | null {
  const own =
    /^H([1-6])$/u.exec(element.tagName)?.[1] ??
    (element.getAttribute('role') === 'heading' ? (element.getAttribute('aria-level') ?? '2') : null);
  if (own !== null) return Number(own) <= 2 ? 3 : 4;
  return /(^|\s)Mso(Title|Subtitle)(\s|$)/u.test(element.className) ? 3 : null;
}

function listBlocks(list: Element, level: number): Block[] {
  return [...list.children].flatMap((child) => {
    if (child.tagName === 'LI') return itemBlocks(child, level, list.tagName === 'OL');
    // Google Docs puts a deeper list beside the item it belongs to, not inside it.
    if (child.tagName === 'UL' || child.tagName === 'OL') return listBlocks(child, level + 1);
    return isSkipped(child) ? [] : blocksOf(child, level);
  });
}

/** An item, and after it the items of lists inside it. Word online writes every level as a list of its own and says the level in an attribute. */
function itemBlocks(element: Element, nesting: number, ordered: boolean): Block[] {
  const said = Number(element.getAttribute('data-aria-level') ?? element.getAttribute('aria-level'));
  const level = Number.isInteger(said) && said > 0 ? said : nesting;
  const inside = blocksOf(element, level);
  const own = inside.filter((block) => block.type !== 'item');
  const deeper = inside.filter((block) => block.type === 'item');
  return own.length > 0 ? [{ type: 'item', level, ordered, blocks: own }, ...deeper] : deeper;
}

/** Word for desktop writes list items as paragraphs: the level stands in the style, the mark in a span to be ignored. */
function wordItem(element: Element): Block[] | null {
  const level = /mso-list:\s*[^;]*?level(\d+)/iu.exec(styleOf(element))?.[1];
  if (element.tagName !== 'P' || level === undefined) return null;
  const runs = tidyRuns(runsOf(element));
  if (runs.length === 0) return [];
  return [
    {
      type: 'item',
      level: Number(level),
      ordered: isNumbered(wordMark(element)),
      blocks: [{ type: 'paragraph', runs }],
    },
  ];
}

function wordMark(element: Element): string {
  const mark = [...element.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/iu.test(styleOf(span)));
  return (mark?.textContent ?? '').replace(/[\s\u00a0]+/gu, '');
}

/** "1." "a)" "iv." "(2)" count; "·", "o" and "§" are marks. */
const isNumbered = (mark: string): boolean => /^\(?(\d+|[a-z]{1,2}|[ivxlc]+)[.)]$/iu.test(mark);
