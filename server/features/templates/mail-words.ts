import type { TemplateProblem } from '../../../shared/api/templates.ts';
import type { LetterBlock, LetterInline } from '../../../shared/domain/documents/index.ts';
import { type ReadMarkup, sampleLink } from '../../../shared/domain/templates/index.ts';

/** A part of an e-mail: a paragraph, or its one thing to do as a link. */
export type MailPart = string | { link: string; url: string };

const textOf = (inline: readonly LetterInline[]): string =>
  inline.map((run) => (run === 'break' ? ' ' : run.text)).join('');

const link = /^\[(.+)\]\((\S+)\)$/;

function partOf(block: LetterBlock): MailPart[] {
  if (block.type !== 'paragraph') return [];
  const words = textOf(block.inline).trim();
  const [whole, label = '', url = ''] = link.exec(words) ?? [];
  return [whole ? { link: label, url } : words];
}

/** The subject and the parts of an e-mail, from its filled template. */
export const mailParts = ({
  title,
  blocks,
}: Pick<ReadMarkup, 'title' | 'blocks'>): { subject: string; parts: MailPart[] } => ({
  subject: title,
  parts: blocks.flatMap(partOf),
});

/** G2: an e-mail is a subject, paragraphs, and one link to the hub's own page; it is read on any device. */
export function mailProblems(read: ReadMarkup): TemplateProblem[] {
  const { parts } = mailParts(read);
  const links = parts.filter((part) => typeof part !== 'string');
  const others = read.blocks.some(({ type }) => type !== 'paragraph');
  const astray = links.some(({ url }) => url !== sampleLink);
  const bare = parts.some((part) => typeof part === 'string' && /https?:\/\//.test(part));
  return [
    ...(others ? ['An e-mail has a subject and paragraphs alone: no headings, lists or tables.'] : []),
    ...(links.length === 1 && !bare
      ? []
      : ['An e-mail has one link, on a line of its own: [words that say where it leads]({{ link }}).']),
    ...(astray ? ['The link leads to {{ link }}: put that field between the round brackets.'] : []),
  ].map((words) => ({ line: 1, words }));
}

/** An e-mail as the preview shows it: its link in bold, since nothing is to be pressed there. */
export function shownMail(read: ReadMarkup): Pick<ReadMarkup, 'title' | 'blocks'> {
  const { subject, parts } = mailParts(read);
  const blocks = parts.map((part): LetterBlock => {
    const [words, bold] = typeof part === 'string' ? [part, false] : [part.link, true];
    return { type: 'paragraph', inline: [{ text: words, bold, italic: false }] };
  });
  return { title: subject, blocks };
}

const says = /^There is no field “(child|recipient|case|letter|decision|request|plan)\b/;

/** What an e-mail may not name is refused with the reason, not as if it were misspelt. */
export const withReason = ({ line, words }: TemplateProblem): TemplateProblem =>
  says.test(words)
    ? {
        line,
        words: `${words.replace(/ Did you mean.*| The list of fields.*/, '')} An e-mail names no child and says nothing of a case: people read that in the hub.`,
      }
    : { line, words };
