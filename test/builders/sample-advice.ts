import { emptyAdvice, sectionsOf } from '../../shared/domain/advice/index.ts';
import type {
  AdviceBody,
  AdviceDraftBody,
  AdviceRequestBody,
  CaseBody,
  FileBody,
  RichText,
  RichTextNode,
} from '../../shared/domain/documents/index.ts';
import type { AdviserKind } from '../../shared/domain/people/index.ts';
import type { AdviceToPrint } from '../../shared/word/printable-advice.ts';

const id = (n: number) => `33333333-0000-4000-8000-${String(n).padStart(12, '0')}`;
const person = (n: number, name: string) => ({ personId: id(n), name });
let count = 0;
const node = (type: string, content?: RichTextNode[], attrs: Record<string, unknown> = {}): RichTextNode => ({
  type,
  attrs: { id: `b${count++}`, ...attrs },
  ...(content ? { content } : {}),
});
const run = (text: string, ...marks: string[]): RichTextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 ? { marks: marks.map((type) => ({ type })) } : {}),
});

export const paragraph = (...runs: (string | RichTextNode)[]): RichTextNode =>
  node(
    'paragraph',
    runs.map((one) => (typeof one === 'string' ? run(one) : one)),
  );
export const heading = (level: number, text: string): RichTextNode => node('heading', [run(text)], { level });
export const bold = (text: string): RichTextNode => run(text, 'bold');
export const italic = (text: string): RichTextNode => run(text, 'italic');
export const list = (type: 'bulletList' | 'orderedList', ...items: RichTextNode[][]): RichTextNode =>
  node(
    type,
    items.map((item) => node('listItem', item)),
  );
export const table = (header: string[], ...rows: string[][]): RichTextNode => {
  const row = (type: string) => (cells: string[]) =>
    node(
      'tableRow',
      cells.map((cell) => node(type, [paragraph(cell)])),
    );
  return node('table', [...(header.length > 0 ? [row('tableHeader')(header)] : []), ...rows.map(row('tableCell'))]);
};
export const figure = (fileId: string, alt: string, caption = ''): RichTextNode =>
  node('figure', undefined, { fileId, alt, caption });
export const conflict = (...wordings: { by: string; at: string; blocks: RichTextNode[] }[]): RichTextNode =>
  node(
    'conflict',
    wordings.map(({ by, at, blocks }) => node('alternative', blocks, { by, at })),
  );

/** A text with these blocks under these headings, and nothing under the others. */
export function adviceText(kind: AdviserKind, written: Record<string, RichTextNode[]>): RichText {
  const empty = emptyAdvice(kind, 'Posy');
  const content = sectionsOf(empty).map((section) => ({
    ...section,
    content: written[String(section.attrs?.key)] ?? section.content,
  }));
  return { ...empty, content: content as RichTextNode[] };
}

export const sampleCase: CaseBody = {
  kind: 'case',
  ref: 'H-2291',
  child: { firstName: 'Posy', lastName: 'Fenwick', knownAs: null, birthDate: '2019-03-14', yearGroup: 'Year 2' },
  setting: { settingId: id(50), name: 'Larkfield Primary School' },
  coordinator: person(1, 'Jane Holt'),
  cover: null,
  stage: 'gathering advice',
  picture: null,
  events: [],
  exemptions: [],
};

export const services: Record<AdviserKind, string> = {
  health: 'Speech and language therapy',
  'educational psychology': 'Educational psychology',
  education: 'Larkfield Primary School',
  'social care': 'Disabled children’s team',
  family: 'Parents',
};

export function sampleRequest(kind: AdviserKind): AdviceRequestBody {
  const author = person(2, 'Nadia Rahman');
  return {
    kind: 'advice-request',
    roundId: id(10),
    adviserKind: kind,
    service: services[kind],
    to: { type: 'person', personId: author.personId, name: author.name },
    authors: [author],
    question: 'How does Posy speak and understand at home and at school?',
    askedOn: '2026-11-23',
    askedBy: person(1, 'Jane Holt'),
    dueOn: '2027-01-04',
    state: 'outstanding',
    submittedOn: null,
    draftId: id(12),
  };
}

const allWritten = (): Record<string, RichTextNode[]> => ({
  who: [paragraph('I am a speech and language therapist. I saw Posy on three home visits.')],
  strengths: [
    heading(2, 'At home'),
    paragraph('Posy names ', bold('forty animals'), ' and ', italic('loves'), ' her brother’s jokes.'),
    list(
      'bulletList',
      [paragraph('listens to stories'), list('bulletList', [paragraph('with pictures')])],
      [paragraph('sings')],
    ),
  ],
  needs: [
    heading(4, 'Understanding'),
    paragraph('She follows one step, not two.'),
    list('orderedList', [paragraph('two steps')], [paragraph('three steps')]),
  ],
  outcomes: [paragraph('By July 2028 Posy tells a friend what she did at the weekend.')],
  provision: [
    table(
      ['What', 'How much', 'How often', 'Who'],
      ['Language group', '30 minutes', 'twice a week', 'Teaching assistant'],
      ['Direct therapy', '45 minutes', 'every two weeks', 'Speech and language therapist'],
    ),
  ],
});

export const sampleDraft = (kind: AdviserKind, text = adviceText(kind, allWritten())): AdviceDraftBody => ({
  kind: 'advice-draft',
  requestId: id(11),
  roundId: id(10),
  text,
  attachments: [],
});

export const sampleAdvice = (kind: AdviserKind, changes: Partial<AdviceBody> = {}): AdviceBody => ({
  kind: 'advice',
  requestId: id(11),
  roundId: id(10),
  adviserKind: kind,
  service: services[kind],
  version: 1,
  text: adviceText(kind, allWritten()),
  attachments: [],
  authors: [person(2, 'Nadia Rahman')],
  submittedBy: person(2, 'Nadia Rahman'),
  submittedAt: '2026-12-14T14:02:00.000Z',
  whatChanged: null,
  supersedes: null,
  ...changes,
});

export const sampleFile = (changes: Partial<FileBody> = {}): FileBody => ({
  kind: 'file',
  draftId: id(12),
  name: 'posy-drawing.png',
  type: 'image/png',
  bytes: 100,
  sha256: '0'.repeat(64),
  alt: 'A drawing of a cat',
  addedBy: person(2, 'Nadia Rahman'),
  ...changes,
});

/** Everything that a document of this response needs. */
export const toPrint = (
  kind: AdviserKind,
  body: AdviceBody | AdviceDraftBody,
  files: AdviceToPrint['files'] = new Map(),
): AdviceToPrint => ({
  authorityName: 'Northwick Council',
  case: sampleCase,
  request: sampleRequest(kind),
  body,
  files,
  now: new Date('2026-12-01T09:30:00Z'),
});

/** A red square of eight by eight dots. */
export const redSquare = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEklEQVR4nGP4z8CAFWEXHbQSACj/P8Fu7N9hAAAAAElFTkSuQmCC',
    'base64',
  ),
);

/** A drawing as the demo makes them. */
export const drawing = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><rect width="80" height="60" fill="#cde"/><circle cx="40" cy="30" r="20" fill="#147"/></svg>',
);
