import { emptyAdvice, provisionRow } from '../../shared/domain/advice/index.ts';
import type { AdviceBody, AdviceRequestBody, RichText, RichTextNode } from '../../shared/domain/documents/index.ts';
import type { Actor, AdviserKind } from '../../shared/domain/people/index.ts';
import { type MemoryDevice, memoryDevice } from '../doubles/memory-device.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const caseId = id(1);
export const requestId = id(2);
export const draftId = id(3);
const roundId = id(4);
export const ros: Actor = { personId: id(10), name: 'Ros Penhale', role: 'contributor', settingId: null, teamIds: [] };
const jane = { personId: id(11), name: 'Jane Holt' };

const p = (block: string, text: string): RichTextNode => ({
  type: 'paragraph',
  attrs: { id: block },
  content: [{ type: 'text', text }],
});
const list = (block: string, ...lines: string[]): RichTextNode => ({
  type: 'bulletList',
  attrs: { id: block },
  content: lines.map((line, index) => ({
    type: 'listItem',
    attrs: { id: `${block}-${index}` },
    content: [p(`${block}-${index}-p`, line)],
  })),
});
const row = (block: string, ...cells: string[]): RichTextNode => {
  const empty = provisionRow(block);
  return {
    ...empty,
    content: (empty.content ?? []).map((cell, index) => ({
      ...cell,
      content: [
        cells[index]
          ? p(`${block}-${index + 1}-p`, cells[index])
          : { type: 'paragraph', attrs: { id: `${block}-${index + 1}-p` } },
      ],
    })),
  };
};

/** Advice on Posy as a speech therapist has nearly finished it. */
export function posysText(photos: string[] = []): RichText {
  const text = structuredClone(emptyAdvice('health', 'Posy'));
  const write = (key: string, ...blocks: RichTextNode[]): void => {
    const section = text.content?.find((one) => one.attrs?.key === key);
    if (section) section.content = blocks;
  };
  const figures = photos.map(
    (fileId, index): RichTextNode => ({
      type: 'figure',
      attrs: {
        id: `figure-${index}`,
        fileId,
        alt: index
          ? 'Choice board on a table, with the cards for snack and outside handed over'
          : 'Visual timetable of five picture cards on the classroom wall',
        caption: index
          ? 'Posy hands over “snack” and then “outside”, without a prompt.'
          : 'The timetable Posy takes her cards from. St Brannock’s, 11 November 2026.',
      },
    }),
  );
  write(
    'who',
    p(
      'who-1',
      'I am Posy’s speech and language therapist. I have seen her nine times since March 2026: at home, in class and in the playground.',
    ),
  );
  write(
    'strengths',
    p(
      'str-1',
      'Posy is five and tells you about her day with single words, signs and a great deal of humour. She follows one-step instructions in a quiet room nine times in ten. She uses about 60 spoken words and 25 signs, and she chooses between two pictures without help.',
    ),
  );
  write(
    'needs',
    list(
      'needs-list',
      'In a group of more than four she follows fewer than half of the instructions given by voice alone.',
      'She does not yet join two words. People who do not know her understand about one word in three.',
      'When plans change without warning she leaves the room. This happened four times in the two mornings I watched.',
    ),
    ...figures,
  );
  write(
    'outcomes',
    p(
      'out-1',
      'By July 2027 Posy joins two words, signs or pictures to ask, refuse and tell, at least ten times in a school day, with two different adults.',
    ),
  );
  const table = text.content?.find((one) => one.attrs?.key === 'provision')?.content?.[0];
  table?.content?.splice(
    1,
    1,
    row(
      'row-1',
      'Direct speech and language therapy, one to one',
      '45 minutes',
      'Every week in term, 36 sessions a year',
      'Speech and language therapist',
    ),
    row(
      'row-2',
      'Practice of the targets from therapy',
      '20 minutes',
      'Four times a week, on days without therapy',
      'Teaching assistant trained by the therapist',
    ),
    row(
      'row-3',
      'Visual timetable and choice board',
      'All lessons',
      'Every school day',
      'Class teacher and all adults in the room',
    ),
    row(
      'row-4',
      'Training and joint planning with staff',
      '2 hours',
      'Once each half-term',
      'Speech and language therapist',
    ),
  );
  return text;
}

function request(
  n: number,
  service: string,
  adviserKind: AdviserKind,
  change: Partial<AdviceRequestBody> = {},
): AdviceRequestBody {
  const person = { personId: id(100 + n), name: service };
  return {
    kind: 'advice-request',
    roundId,
    adviserKind,
    service,
    to: { type: 'person', ...person },
    authors: [person],
    question: '',
    askedOn: '2026-10-16',
    askedBy: jane,
    dueOn: '2026-11-27',
    state: 'outstanding',
    submittedOn: null,
    draftId: id(200 + n),
    ...change,
  };
}

const drawn = (colour: string): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 220" width="640" height="440"><rect width="320" height="220" fill="${colour}"/><rect x="28" y="40" width="264" height="104" rx="4" fill="#2f5d57"/><g fill="#fff8ea"><rect x="38" y="60" width="44" height="62"/><rect x="138" y="60" width="44" height="62"/><rect x="238" y="60" width="44" height="62"/></g></svg>`,
  );

export interface LookOptions {
  text?: 'empty' | 'written' | 'conflict';
  sent?: boolean;
  offline?: boolean;
  /** The draft says more than what was sent: a correction is begun. */
  begun?: boolean;
  state?: AdviceRequestBody['state'];
}

/** Ros Penhale's device with Posy's case, on 23 November 2026. */
export async function posysDevice({
  text = 'written',
  sent = false,
  offline = false,
  begun = false,
}: LookOptions = {}): Promise<MemoryDevice> {
  const device = memoryDevice(ros, '2026-11-23', () => '2026-11-23T14:02:00.000Z');
  const me = { personId: ros.personId, name: ros.name };
  device.receive(caseId, caseId, {
    kind: 'case',
    ref: 'H-2291',
    child: { firstName: 'Posy', lastName: 'Adeyemi', knownAs: null, birthDate: '2021-06-02', yearGroup: 'Reception' },
    setting: { settingId: id(20), name: 'St Brannock’s Infants' },
    coordinator: jane,
    cover: null,
    stage: 'gathering advice',
    picture: null,
    events: [],
    exemptions: [],
  });
  device.receive(caseId, id(30), {
    kind: 'grant',
    to: { type: 'person', personId: id(31), name: 'Tola Adeyemi' },
    capacity: 'parent',
    relation: 'Mother, has parental responsibility',
    grantedOn: '2026-10-01',
    grantedBy: jane,
    endsOn: null,
    ended: null,
  });
  const own = request(0, 'Speech and language therapy', 'health', {
    to: { type: 'person', ...me },
    authors: [me],
    draftId,
    question: 'Please say what helps Posy to understand and to be understood, at home and at school.',
    ...(sent ? { state: 'submitted', submittedOn: '2026-11-23' } : {}),
  });
  device.receive(caseId, requestId, own);
  const others: [string, AdviserKind, string | null][] = [
    ['Parents', 'family', '2026-11-05'],
    ['St Brannock’s Infants', 'education', '2026-11-12'],
    ['Educational psychology', 'educational psychology', '2026-11-20'],
    ['Social care', 'social care', null],
  ];
  others.forEach(([service, kind, on], index) => {
    device.receive(
      caseId,
      id(50 + index),
      request(index + 1, service, kind, on ? { state: 'submitted', submittedOn: on } : {}),
    );
  });
  const photos = [
    await device.addFile(caseId, draftId, {
      name: 'timetable.svg',
      type: 'image/svg+xml',
      bytes: drawn('#d9cdb8'),
      alt: '',
    }),
    await device.addFile(caseId, draftId, {
      name: 'board.svg',
      type: 'image/svg+xml',
      bytes: drawn('#b98f63'),
      alt: '',
    }),
  ];
  const written = text === 'empty' ? emptyAdvice('health', 'Posy') : posysText(photos);
  if (text === 'conflict') conflictIn(written);
  const draft = begun ? posysText() : written;
  device.receive(caseId, draftId, { kind: 'advice-draft', requestId, roundId, text: draft, attachments: [] });
  if (sent) {
    const body: AdviceBody = {
      kind: 'advice',
      requestId,
      roundId,
      adviserKind: 'health',
      service: 'Speech and language therapy',
      version: 1,
      text: written,
      attachments: [],
      authors: [me],
      submittedBy: me,
      submittedAt: '2026-11-23T14:26:00.000Z',
      whatChanged: null,
      supersedes: null,
    };
    device.receive(caseId, id(60), body);
    device.receive(caseId, id(61), {
      ...body,
      requestId: id(51),
      adviserKind: 'education',
      service: 'St Brannock’s Infants',
      submittedAt: '2026-11-12T10:00:00.000Z',
    });
  }
  device.online(!offline);
  if (offline)
    await device.write(caseId, draftId, { kind: 'advice-draft', requestId, roundId, text: written, attachments: [] });
  return device;
}

function conflictIn(text: RichText): void {
  const section = text.content?.find((one) => one.attrs?.key === 'outcomes');
  const wording = (n: number, by: string, at: string, words: string): RichTextNode => ({
    type: 'alternative',
    attrs: { id: `alt-${n}`, by, at },
    content: [p(`alt-${n}-1`, words)],
  });
  if (section)
    section.content = [
      {
        type: 'conflict',
        attrs: { id: 'out-1' },
        content: [
          wording(
            1,
            'Ros Penhale',
            '2026-11-23T08:50:00.000Z',
            'By July 2027 Posy joins two words, signs or pictures to ask, refuse and tell, at least ten times in a school day.',
          ),
          wording(
            2,
            'Anneke Voss',
            '2026-11-23T09:14:00.000Z',
            'By Easter 2027 Posy joins two words to ask and refuse, at least five times in a school day, with two different adults.',
          ),
        ],
      },
    ];
}
