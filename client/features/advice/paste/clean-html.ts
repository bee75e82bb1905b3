import { type Block, blocksOf } from './blocks.ts';
import type { Run } from './inline.ts';

type Item = Extract<Block, { type: 'item' }>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

function inline(runs: readonly Run[], boldOff = false): string {
  return runs
    .map(({ text, bold, italic }) => {
      const words = italic ? `<em>${escaped(text)}</em>` : escaped(text);
      return bold && !boldOff ? `<strong>${words}</strong>` : words;
    })
    .join('');
}

/** A stretch of items as nested lists: an item that is deeper than the one before belongs inside it. */
function lists(items: readonly Item[]): string {
  let html = '';
  for (let at = 0; at < items.length; ) {
    const { ordered, level } = items[at] as Item;
    const tag = ordered ? 'ol' : 'ul';
    let inside = '';
    while (at < items.length) {
      const item = items[at] as Item;
      if (item.level <= level && item.ordered !== ordered) break;
      if (item.level < level) break;
      let end = at + 1;
      while (end < items.length && (items[end]?.level ?? 0) > level) end += 1;
      const deeper = items.slice(at + 1, end);
      inside += `<li>${written(item.blocks)}${deeper.length > 0 ? lists(deeper) : ''}</li>`;
      at = end;
    }
    html += `<${tag}>${inside}</${tag}>`;
  }
  return html;
}

function table(block: Extract<Block, { type: 'table' }>): string {
  const rows = block.rows.map(({ header, cells }) => {
    const tag = header ? 'th' : 'td';
    return `<tr>${cells.map((cell) => `<${tag}>${written(cell, header) || '<p></p>'}</${tag}>`).join('')}</tr>`;
  });
  return `<table><tbody>${rows.join('')}</tbody></table>`;
}

function written(blocks: readonly Block[], boldOff = false): string {
  let html = '';
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at] as Block;
    if (block.type === 'paragraph') html += `<p>${inline(block.runs, boldOff)}</p>`;
    if (block.type === 'heading') html += `<h${block.level}>${inline(block.runs, true)}</h${block.level}>`;
    if (block.type === 'table') html += table(block);
    if (block.type === 'item') {
      let end = at;
      while (blocks[end]?.type === 'item') end += 1;
      html += lists(blocks.slice(at, end) as Item[]);
      at = end - 1;
    }
  }
  return html;
}

/** What was copied inside the hub's own editor is taken as it is: the editor's schema reads it. */
const isOurs = (html: string): boolean => /data-pm-slice/u.test(html);

/**
 * Clipboard HTML as Word for desktop, Word online, Google Docs and web pages write it, reduced to what a text of advice
 * holds: headings, paragraphs, bold, italic, nested lists, plain tables. Styles, classes, scripts and pictures from
 * elsewhere are left behind. Nothing in the given HTML is run or fetched.
 */
export function cleanHtml(html: string): string {
  if (isOurs(html)) return html;
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const blocks = blocksOf(body);
  const only = blocks[0];
  // A few words from the middle of a sentence go into the sentence.
  if (blocks.length === 1 && only?.type === 'paragraph' && !/<(p|div|h\d|li)[\s>]/iu.test(html))
    return inline(only.runs);
  return written(blocks);
}
