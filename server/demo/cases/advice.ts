import { createHash } from 'node:crypto';
import type { AdviceRequestBody, Attachment, RichText, RichTextNode } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { actBy, addDays, adviceDueOn, dateInWords, later } from '../../../shared/domain/statute/index.ts';
import { type AdviceToWrite, writeAdvice } from '../advice-text.ts';
import { agePhase, yearGroupName, yearNumberOf } from '../people/school-year.ts';
import { type Scene, scenes, takePhoto } from '../pictures/photos.ts';
import type { Random } from '../random.ts';
import { fill, type InWords } from '../texts/index.ts';
import type { Adviser } from './advisers.ts';
import type { CaseBook } from './case-book.ts';
import { type Child, calledName, childAge } from './child.ts';
import { allocationsOf, remindersOf, type TeamAsked } from './team-requests.ts';

/** One request for advice, and how it went. */
export interface Asked {
  adviser: Adviser;
  to: AdviceRequestBody['to'];
  /** Who writes. */
  author: PersonRef;
  /** The team that was asked, when one was. */
  team: TeamAsked | null;
  /** A recorded exemption excuses it. */
  exempt: boolean;
  roundId: string;
  askedOn: string;
  askedBy: PersonRef;
  /** The day the answer came; null while it is outstanding. */
  answeredOn: string | null;
  withdrawn: boolean;
  /** Headings written so far in a draft that has not been sent. */
  written: number;
  photos: number;
  corrected: boolean;
  parent: string;
  setting: string;
  requestId: string;
}

/** Adds the request, its draft, its photos and its answer. Answers the ids of the responses. */
export function addAdvice(book: CaseBook, child: Child, asked: Asked, today: string, random: Random): string[] {
  const { adviser, askedOn, roundId, requestId, answeredOn } = asked;
  const author = asked.team?.awaiting ? asked.askedBy : asked.author;
  const draftId = random.uuid();
  const lastEdited = answeredOn ?? (asked.written > 0 ? addDays(today, -random.int(0, 3)) : askedOn);
  const words = childInWords(child, asked, lastEdited);
  const photos = addPhotos(book, asked, { draftId, on: lastEdited, words }, random);
  const year = yearNumberOf(child.birthDate, askedOn);
  const work: AdviceToWrite = {
    service: adviser.bank,
    adviserKind: adviser.adviserKind,
    child: words,
    phase: agePhase(year),
    areas: child.areas,
    written: answeredOn === null ? asked.written : 5,
    figures: photos.figures,
  };
  const text = writeAdvice(work, random.for(requestId));
  book.add(
    requestOf(asked, draftId, today),
    answeredOn === null ? asked.askedBy : author,
    answeredOn ?? askedOn,
    requestId,
  );
  book.add(
    { kind: 'advice-draft', requestId, roundId, text, attachments: photos.attachments },
    author,
    lastEdited,
    draftId,
  );
  return answeredOn === null
    ? []
    : addResponses(book, asked, { draftId, text, attachments: photos.attachments, on: answeredOn, today }, random);
}

function requestOf(asked: Asked, draftId: string, today: string): AdviceRequestBody {
  const { adviser, answeredOn, author, askedOn, team } = asked;
  const dueOn = adviceDueOn(askedOn);
  const authors = asked.to.type === 'setting' || team?.awaiting ? [] : [author];
  const managers = team && team.manager.personId !== author.personId ? [team.manager] : [];
  const told = asked.to.type === 'setting' ? [author] : [...authors, ...managers];
  const until = asked.withdrawn ? askedOn : answeredOn === null ? today : addDays(answeredOn, -1);
  return {
    kind: 'advice-request',
    roundId: asked.roundId,
    adviserKind: adviser.adviserKind,
    service: adviser.service,
    to: asked.to,
    authors,
    question: adviser.question,
    askedOn: asked.askedOn,
    askedBy: asked.askedBy,
    dueOn,
    state: answeredOn !== null ? 'submitted' : asked.withdrawn ? 'withdrawn' : 'outstanding',
    submittedOn: answeredOn,
    draftId,
    ...allocationsOf(team, author, askedOn, today),
    ...remindersOf(told, { askedOn, dueOn, until, exempt: asked.exempt }),
  };
}

/** The response as it was sent; where it was corrected, the new version says what changed (N4). */
function addResponses(
  book: CaseBook,
  asked: Asked,
  sent: { draftId: string; text: RichText; attachments: Attachment[]; on: string; today: string },
  random: Random,
): string[] {
  const { adviser, author, roundId, requestId } = asked;
  const base = {
    kind: 'advice' as const,
    requestId,
    roundId,
    adviserKind: adviser.adviserKind,
    service: adviser.service,
    attachments: sent.attachments,
    authors: [author],
    submittedBy: author,
  };
  const first = {
    ...base,
    version: 1,
    text: sent.text,
    submittedAt: book.moment(sent.on),
    whatChanged: null,
    supersedes: null,
  };
  const ids = [book.add(first, author, sent.on)];
  const correctedOn = actBy(addDays(sent.on, random.int(2, 6)));
  if (asked.corrected && correctedOn > sent.on && correctedOn < sent.today) {
    const { text, whatChanged } = correct(sent.text);
    const second = {
      ...base,
      version: 2,
      text,
      submittedAt: book.moment(correctedOn),
      whatChanged,
      supersedes: ids[0] as string,
    };
    ids.push(book.add(second, author, correctedOn));
    rewriteDraft(book, sent.draftId, text, second.submittedAt);
  }
  return ids;
}

/** The draft holds what was sent last: a correction is written there. */
function rewriteDraft(book: CaseBook, draftId: string, text: RichText, at: string): void {
  for (const document of book.documents)
    if (document.id === draftId && document.body.kind === 'advice-draft')
      Object.assign(document, { body: { ...document.body, text }, at });
}

/** Adds to the first paragraph what was missing. */
function correct(text: RichText): { text: RichText; whatChanged: string } {
  const added = ' I also read the report of the last review.';
  const [who, ...others] = text.content ?? [];
  const [first, ...rest] = who?.content ?? [];
  const amended: RichTextNode = {
    ...first,
    type: 'paragraph',
    content: [...(first?.content ?? []), { type: 'text', text: added }],
  };
  return {
    text: { ...text, content: [{ ...(who as RichTextNode), content: [amended, ...rest] }, ...others] },
    whatChanged: 'Added that I read the report of the last review. Nothing else has changed.',
  };
}

function childInWords(child: Child, asked: Asked, writtenOn: string): InWords {
  const days = [14, 6].map((before) => {
    const day = actBy(addDays(writtenOn, -before));
    return dateInWords(later(day, asked.askedOn));
  });
  return {
    name: calledName(child),
    pronoun: child.pronoun,
    age: childAge(child, writtenOn),
    yearGroup: yearGroupName(yearNumberOf(child.birthDate, writtenOn)),
    setting: asked.setting,
    interest: child.motif.interest,
    parent: asked.parent,
    visit: days[0] as string,
    secondVisit: days[1] as string,
  };
}

/** Photos stand in the text; of several the last is attached at the end instead. */
function addPhotos(book: CaseBook, asked: Asked, at: { draftId: string; on: string; words: InWords }, random: Random) {
  const chosen = random.some(scenes, asked.photos).map((scene) => addPhoto(book, scene, asked, at, random));
  const inText = chosen.length > 1 ? chosen.slice(0, -1) : chosen;
  const attached = chosen.length > 1 ? chosen.slice(-1) : [];
  return { figures: inText, attachments: attached.map(({ fileId, caption }) => ({ fileId, caption })) };
}

function addPhoto(
  book: CaseBook,
  scene: Scene,
  asked: Asked,
  at: { draftId: string; on: string; words: InWords },
  random: Random,
) {
  const caption = fill(scene.caption, at.words, random);
  const file = { name: `${scene.name}.png`, type: 'image/png' as const, alt: scene.alt, draftId: at.draftId };
  const fileId = addFile(book, file, takePhoto(scene, random), { by: asked.author, on: at.on });
  return { fileId, alt: scene.alt, caption };
}

/** A file with its bytes. */
export function addFile(
  book: CaseBook,
  file: { name: string; type: 'image/png' | 'image/svg+xml'; alt: string; draftId: string | null },
  bytes: Uint8Array,
  added: { by: PersonRef; on: string },
): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const body = { kind: 'file' as const, ...file, bytes: bytes.length, sha256, addedBy: added.by };
  const id = book.add(body, added.by, added.on);
  book.files.push({ id, caseId: book.caseId, sha256, bytes, by: added.by.personId, at: book.moment(added.on) });
  return id;
}
