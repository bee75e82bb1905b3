import type { RichText, RichTextNode } from '../documents/index.ts';
import type { AdviserKind } from '../people/index.ts';
import { type HeadingKey, headingKeys, headingWords, provisionColumns } from './heading-words.ts';

export { type HeadingKey, headingKeys, provisionColumns } from './heading-words.ts';

/** One heading as a person reads it. */
export interface Heading {
  key: HeadingKey;
  title: string;
  hint: string;
}

const withName = (words: string, childName: string): string =>
  words.replaceAll('{names}', `${childName}’s`).replaceAll('{name}', childName);

/** The headings of one kind of adviser, with the child's name in them: "What Posy can do". */
export function headingsFor(adviserKind: AdviserKind, childName: string): Heading[] {
  return headingKeys.map((key) => {
    const { title, hint } = headingWords[adviserKind][key];
    return { key, title: withName(title, childName), hint: withName(hint, childName) };
  });
}

/** The title of one section; a section that no heading knows (an older form) is called by its key. */
export function headingTitle(key: string, adviserKind: AdviserKind, childName: string): string {
  return headingsFor(adviserKind, childName).find((heading) => heading.key === key)?.title ?? key;
}

/** Whether this adviser writes provision in the table of amount, frequency and who delivers it. Families write it in their own words. */
export const hasProvisionTable = (adviserKind: AdviserKind): boolean => adviserKind !== 'family';

const paragraph = (id: string): RichTextNode => ({ type: 'paragraph', attrs: { id } });

/**
 * An empty row of the provision table, or its header row. `id` names the row; the cells' ids follow from it, so that
 * the same row made twice is the same row.
 */
export function provisionRow(id: string, header = false): RichTextNode {
  const cells = provisionColumns.map((column, index): RichTextNode => {
    const cell = `${id}-${index + 1}`;
    const words = header ? { content: [{ type: 'text', text: column }] } : {};
    return {
      type: header ? 'tableHeader' : 'tableCell',
      attrs: { id: cell },
      content: [{ ...paragraph(`${cell}-p`), ...words }],
    };
  });
  return { type: 'tableRow', attrs: { id }, content: cells };
}

/** The table What / How much / How often / Who with one empty row. */
export function provisionTable(id = 'provision-table'): RichTextNode {
  return { type: 'table', attrs: { id }, content: [provisionRow(`${id}-head`, true), provisionRow(`${id}-row-1`)] };
}

/**
 * The text that a request for advice starts with: one section for each heading, ready to be written in. Ids follow
 * from the keys, so that a draft made twice is the same draft.
 */
export function emptyAdvice(adviserKind: AdviserKind, _childName: string): RichText {
  const sections = headingKeys.map((key): RichTextNode => {
    const table = key === 'provision' && hasProvisionTable(adviserKind) ? [provisionTable()] : [];
    return { type: 'section', attrs: { id: `section-${key}`, key }, content: [...table, paragraph(`${key}-1`)] };
  });
  return { type: 'doc', content: sections };
}
