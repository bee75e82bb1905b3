import type { RichTextNode } from '../documents/index.ts';

/** The words of a node and all below it, blocks separated by a space. */
export function plainText(node: RichTextNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const inline = node.type === 'paragraph' || node.type === 'heading';
  const caption = node.type === 'figure' && typeof node.attrs?.caption === 'string' ? node.attrs.caption : '';
  return caption + (node.content ?? []).map(plainText).join(inline ? '' : '\n');
}

export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** The sections of a text, in order. */
export const sectionsOf = (text: RichTextNode): RichTextNode[] =>
  (text.content ?? []).filter((node) => node.type === 'section');

const sectionKey = (section: RichTextNode): string => String(section.attrs?.key ?? '');

/** A section in which its author has said that there is nothing to add. */
export const saysNothingToAdd = (section: RichTextNode): boolean => section.attrs?.nothingToAdd === true;

/** The words that a person wrote in a section: without the headers of tables, which stand there from the start. */
export function writtenIn(node: RichTextNode): string {
  if (node.type === 'tableHeader') return '';
  if (node.type === 'figure') return plainText(node) || 'photo';
  if (node.type === 'paragraph' || node.type === 'heading') return plainText(node);
  return (node.content ?? []).map(writtenIn).join('\n');
}

export const isWritten = (section: RichTextNode): boolean =>
  writtenIn(section).trim() !== '' || saysNothingToAdd(section);

/** How far a text has come. */
export interface Progress {
  written: number;
  of: number;
  words: number;
  /** Keys of the sections that hold something, or of which the author says that there is nothing to add. */
  writtenKeys: string[];
}

export function progressOf(text: RichTextNode): Progress {
  const sections = sectionsOf(text);
  const writtenKeys = sections.filter(isWritten).map(sectionKey);
  const words = (text.content ?? []).reduce((sum, node) => sum + countWords(writtenIn(node)), 0);
  return { written: writtenKeys.length, of: sections.length, words, writtenKeys };
}
