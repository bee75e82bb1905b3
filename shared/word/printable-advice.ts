import { headingTitle, saysNothingToAdd, sectionsOf } from '../domain/advice/index.ts';
import type { AdviceBody, AdviceDraftBody, AdviceRequestBody, CaseBody, FileBody } from '../domain/documents/index.ts';
import { dateInWords } from '../domain/statute/index.ts';
import { type PrintBlock, picturesIn, printBlocks } from './print-blocks.ts';

/** A picture's bytes as they were added. */
export interface Picture {
  bytes: Uint8Array;
  type: string;
}

/** What a response looks like on paper, before it becomes PDF or Word (V4). Everything in it is words. */
export interface PrintableAdvice {
  /** 'Speech and language therapy: advice for Posy Fenwick' */
  title: string;
  /** Without a child's name: `advice-h-2291-speech-and-language-therapy`, to which `.pdf` or `.docx` is added. */
  fileName: string;
  /** Shown on every page of a draft. */
  draftMark: string | null;
  facts: { label: string; value: string }[];
  /** What a corrected version changed (N4); null for a first version. */
  whatChanged: string | null;
  /** What was asked; empty when nothing was. */
  question: string;
  sections: { title: string; blocks: PrintBlock[] }[];
  /** Files beside the text; pictures among them are printed. */
  attachments: { name: string; caption: string; picture: PrintBlock | null }[];
  authors: string[];
  /** At the foot of every page: 'Northwick Council · H-2291' */
  foot: string;
}

export interface AdviceToPrint {
  authorityName: string;
  case: CaseBody;
  request: AdviceRequestBody;
  body: AdviceBody | AdviceDraftBody;
  /** What is known of the files of this case, by id. */
  files: ReadonlyMap<string, FileBody>;
  /** The moment of the download. */
  now: Date;
}

const time = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'Europe/London',
});

/** `5 January 2027 at 14:02` */
export const momentInWords = (moment: Date): string =>
  time
    .format(moment)
    .replace(/,? (?=\d\d:)/, ' at ')
    .replace(/ at at /, ' at ');

const namesOf = (people: readonly { name: string }[]): string => people.map(({ name }) => name).join(', ');

const plainName = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);

/** A helpful name for the file that says nothing of the child but the case's reference. A setting's or a family's request is named by its kind. */
function fileNameOf({ case: { ref }, request, body }: AdviceToPrint): string {
  const what =
    request.to.type === 'setting' || request.adviserKind === 'family' ? request.adviserKind : request.service;
  const end = body.kind === 'advice-draft' ? '-draft' : body.version > 1 ? `-version-${body.version}` : '';
  return `advice-${ref}-${plainName(what)}${end}`;
}

function factsOf({ case: found, request, body, now }: AdviceToPrint): { label: string; value: string }[] {
  const { child, ref, setting } = found;
  const about = [
    { label: 'Child or young person', value: `${child.firstName} ${child.lastName}` },
    { label: 'Date of birth', value: dateInWords(child.birthDate) },
    { label: 'Year group', value: child.yearGroup },
    ...(setting ? [{ label: 'Education setting', value: setting.name }] : []),
    { label: 'Case', value: ref },
    { label: 'Service', value: request.service },
    { label: 'Asked for on', value: `${dateInWords(request.askedOn)}, by ${request.askedBy.name}` },
    { label: 'Due by', value: dateInWords(request.dueOn) },
  ];
  if (body.kind === 'advice-draft')
    return [
      ...about,
      { label: 'Written by', value: namesOf(request.authors) },
      { label: 'State', value: `Draft, not yet sent. Downloaded on ${momentInWords(now)}` },
    ];
  return [
    ...about,
    { label: 'Written by', value: namesOf(body.authors) },
    { label: 'Submitted', value: `${momentInWords(new Date(body.submittedAt))}, by ${body.submittedBy.name}` },
    {
      label: 'Version',
      value: body.version === 1 ? '1' : `${body.version}, which corrects version ${body.version - 1}`,
    },
  ];
}

/** Takes out what no document may hold: control characters but tab and line end, halves of characters. */
function clean<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]/gu, '') as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as T;
}

/** Puts a response, submitted or still a draft, into the words and blocks of a document (V4). */
export function printableAdvice(given: AdviceToPrint): PrintableAdvice {
  const { case: found, request, body, files } = given;
  const { child } = found;
  const called = child.knownAs ?? child.firstName;
  const sections = sectionsOf(body.text).map((section) => {
    const blocks = printBlocks(section.content ?? []);
    const words = saysNothingToAdd(section) ? 'Nothing to add.' : 'Nothing is written here.';
    const none: PrintBlock = { type: 'paragraph', inline: [{ text: words, bold: false, italic: true }] };
    return {
      title: headingTitle(String(section.attrs?.key ?? ''), request.adviserKind, called),
      blocks: blocks.length > 0 ? blocks : [none],
    };
  });
  return clean<PrintableAdvice>({
    title: `${request.service}: advice for ${child.firstName} ${child.lastName}`,
    fileName: fileNameOf(given),
    draftMark: body.kind === 'advice-draft' ? 'Draft, not yet sent' : null,
    facts: factsOf(given),
    whatChanged: body.kind === 'advice' ? body.whatChanged : null,
    question: request.question,
    sections,
    attachments: body.attachments.map(({ fileId, caption }) => attachmentOf(fileId, caption, files.get(fileId))),
    authors: (body.kind === 'advice' ? body.authors : request.authors).map(({ name }) => name),
    foot: `${given.authorityName} · ${found.ref}`,
  });
}

function attachmentOf(
  fileId: string,
  caption: string,
  file: FileBody | undefined,
): PrintableAdvice['attachments'][number] {
  const name = file?.name ?? 'A file';
  const isPicture = file?.type.startsWith('image/') ?? false;
  return {
    name,
    caption,
    picture: isPicture ? { type: 'picture', fileId, alt: file?.alt || caption || name, caption } : null,
  };
}

/** The ids of all pictures whose bytes the document needs. */
export function pictureIds(advice: PrintableAdvice): string[] {
  const attached = advice.attachments.flatMap(({ picture }) => (picture ? picturesIn([picture]) : []));
  return [...new Set([...advice.sections.flatMap(({ blocks }) => picturesIn(blocks)), ...attached])];
}
