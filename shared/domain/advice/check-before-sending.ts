import type { RichTextNode } from '../documents/index.ts';
import type { AdviserKind } from '../people/index.ts';
import { type HeadingKey, hasProvisionTable, headingKeys, headingsFor, provisionColumns } from './headings.ts';
import { isWritten, plainText, saysNothingToAdd, sectionsOf, writtenIn } from './progress.ts';

/** One thing to mend before a response can go. */
export interface ToMend {
  code: 'empty' | 'provision incomplete' | 'provision not in the table' | 'two wordings' | 'photo not described';
  sectionKey: string;
  /** The block to go to; null for the section itself. */
  blockId: string | null;
  /** What is wrong and how to mend it, for people. */
  sentence: string;
}

const missingWords: Record<(typeof provisionColumns)[number], string> = {
  What: 'what it is',
  'How much': 'how much',
  'How often': 'how often',
  Who: 'who gives it',
};

const idOf = (node: RichTextNode): string | null => (typeof node.attrs?.id === 'string' ? node.attrs.id : null);

const all = (node: RichTextNode, type: string): RichTextNode[] => [
  ...(node.type === type ? [node] : []),
  ...(node.content ?? []).flatMap((child) => all(child, type)),
];

/** Tables of a section whose header row is What / How much / How often / Who, however they came there (a pasted one counts). */
export function provisionTablesIn(section: RichTextNode): RichTextNode[] {
  return (section.content ?? []).filter((node) => {
    const header =
      node.type === 'table'
        ? (node.content?.[0]?.content ?? []).map((cell) => plainText(cell).trim().toLowerCase())
        : [];
    return provisionColumns.every((column, index) => header[index] === column.toLowerCase());
  });
}

function joined(parts: string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

/** Rows with words in some of the four cells but not in all: statutory provision is specific and quantified. */
export function incompleteRows(section: RichTextNode): ToMend[] {
  return provisionTablesIn(section).flatMap((table) =>
    (table.content ?? []).slice(1).flatMap((row, index): ToMend[] => {
      const cells = provisionColumns.map((_, column) =>
        plainText(row.content?.[column] ?? { type: 'tableCell' }).trim(),
      );
      const missing = provisionColumns.filter((_, column) => cells[column] === '');
      if (missing.length === 0 || missing.length === provisionColumns.length) return [];
      const name = cells[0]
        ? `“${cells[0].length > 60 ? `${cells[0].slice(0, 57)}…` : cells[0]}”`
        : `row ${index + 1} of the table`;
      const firstEmpty = row.content?.[provisionColumns.findIndex((_, column) => cells[column] === '')];
      return [
        {
          code: 'provision incomplete',
          sectionKey: 'provision',
          blockId: (firstEmpty && idOf(firstEmpty)) ?? idOf(row),
          sentence: `Say ${joined(missing.map((column) => missingWords[column]))} for ${name}`,
        },
      ];
    }),
  );
}

function provisionProblems(section: RichTextNode, adviserKind: AdviserKind, title: string): ToMend[] {
  if (!hasProvisionTable(adviserKind) || writtenIn(section).trim() === '') return [];
  const rows = provisionTablesIn(section).flatMap((table) => (table.content ?? []).slice(1));
  if (rows.some((row) => plainText(row).trim() !== '')) return incompleteRows(section);
  return [
    {
      code: 'provision not in the table',
      sectionKey: 'provision',
      blockId: null,
      sentence: `Put the help you recommend in the table under “${title}”, with how much, how often and who gives it`,
    },
  ];
}

export function openQuestions(section: RichTextNode, key: string, title: string): ToMend[] {
  const wordings = all(section, 'conflict').map(
    (node): ToMend => ({
      code: 'two wordings',
      sectionKey: key,
      blockId: idOf(node),
      sentence: `Choose between two wordings under “${title}”, or combine them`,
    }),
  );
  const photos = all(section, 'figure')
    .filter((node) => String(node.attrs?.alt ?? '').trim() === '')
    .map(
      (node): ToMend => ({
        code: 'photo not described',
        sectionKey: key,
        blockId: idOf(node),
        sentence: `Say in a few words what the photo under “${title}” shows, for people who cannot see it`,
      }),
    );
  return [...wordings, ...photos];
}

/** Professionals write under every heading or say that there is nothing to add; who they are is always said. Families write what they wish. */
function emptyHeadings(text: RichTextNode, adviserKind: AdviserKind, titles: Map<HeadingKey, string>): ToMend[] {
  const sections = new Map(sectionsOf(text).map((section) => [section.attrs?.key, section]));
  if (adviserKind === 'family') {
    if ([...sections.values()].some((section) => writtenIn(section).trim() !== '')) return [];
    return [
      {
        code: 'empty',
        sectionKey: 'who',
        blockId: null,
        sentence: 'Write something under at least one heading. It can be short',
      },
    ];
  }
  return headingKeys.flatMap((key): ToMend[] => {
    const section = sections.get(key);
    if (
      section &&
      isWritten(section) &&
      !(key === 'who' && saysNothingToAdd(section) && writtenIn(section).trim() === '')
    )
      return [];
    const way = key === 'who' ? '' : ', or say that there is nothing to add';
    return [
      {
        code: 'empty',
        sectionKey: key,
        blockId: null,
        sentence: `Write something under “${titles.get(key) ?? key}”${way}`,
      },
    ];
  });
}

/**
 * What has to be mended before a response can be sent, in the order of the text; empty when it can go. The same check
 * holds on the device and on the server (refusal `incomplete`).
 */
export function checkBeforeSending(text: RichTextNode, adviserKind: AdviserKind, childName = 'the child'): ToMend[] {
  const titles = new Map(headingsFor(adviserKind, childName).map((heading) => [heading.key, heading.title]));
  const found = emptyHeadings(text, adviserKind, titles);
  for (const section of sectionsOf(text)) {
    const key = String(section.attrs?.key ?? '');
    const title = titles.get(key as HeadingKey) ?? key;
    if (key === 'provision') found.push(...provisionProblems(section, adviserKind, title));
    found.push(...openQuestions(section, key, title));
  }
  const place = (item: ToMend): number => headingKeys.indexOf(item.sectionKey as HeadingKey);
  return found.sort((a, b) => place(a) - place(b));
}
