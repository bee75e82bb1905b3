import type { CaseBody, CaseEvent, Exemption } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { addDays, dateInWords } from '../../../shared/domain/statute/index.ts';
import { type Cast, refTo } from '../people/people.ts';
import { drawMotif } from '../pictures/motifs.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import { type Asked, addFile } from './advice.ts';
import type { CaseBook } from './case-book.ts';
import { type Child, calledName } from './child.ts';
import type { Relative } from './families.ts';
import type { Place } from './place.ts';
import { exemptionFor } from './timeline.ts';

/** The exemptions that were recorded: for a step of the story, and for an appointment that was missed. */
export function exemptionsOf(
  story: Story,
  events: readonly CaseEvent[],
  asked: readonly Asked[],
  about: { child: Child; place: Place | null; by: PersonRef },
  random: Random,
): Exemption[] {
  const found: Exemption[] = [];
  const [received] = events;
  if (received) {
    const facts = {
      received: received.on,
      asked: asked[0]?.askedOn,
      child: calledName(about.child),
      requestId: null,
      recordedBy: about.by,
    };
    const exemption = exemptionFor(story, facts, random);
    if (exemption) found.push(exemption);
  }
  const doctor = asked.find((one) => one.adviser.bank === 'Community paediatrics' && one.answeredOn === null);
  if (doctor && (story.turn === 'idris' || story.answers === 'all but one, exempt')) {
    const missed = addDays(doctor.askedOn, 35);
    const reason = `The appointment on ${dateInWords(missed)} was missed. A new one was made for ${dateInWords(addDays(missed, 14))}.`;
    found.push({
      step: 'advice',
      ground: 'missed appointment',
      reason,
      from: missed,
      to: missed,
      recordedBy: about.by,
      recordedOn: addDays(missed, 1),
      requestId: doctor.requestId,
    });
  }
  return found;
}

/** The case itself, with its picture. */
export function caseBody(
  story: Story,
  number: number,
  about: {
    child: Child;
    place: Place | null;
    coordinator: PersonRef | null;
    cast: Cast;
    events: CaseEvent[];
    exemptions: Exemption[];
  },
  book: CaseBook,
  random: Random,
  family: readonly Relative[],
): CaseBody {
  const { child, place, coordinator, cast, events, exemptions } = about;
  const { firstName, lastName, knownAs, birthDate, yearGroup } = child;
  return {
    kind: 'case',
    ref: `H-${String(1001 + number * 7)}`,
    child: { firstName, lastName, knownAs, birthDate, yearGroup },
    setting: place ? { settingId: place.setting.id, name: place.setting.name } : null,
    coordinator,
    cover: story.turn === 'cover' ? refTo(cast.byKey('gwen')) : null,
    stage: story.stage,
    picture: coordinator ? pictureOf(child, book, family, events, random) : null,
    events,
    exemptions,
  };
}

/** Nearly every child has chosen a picture; the first of the family added it. */
function pictureOf(
  child: Child,
  book: CaseBook,
  family: readonly Relative[],
  events: readonly CaseEvent[],
  random: Random,
): CaseBody['picture'] {
  const [first] = family;
  if (!first || random.chance(0.08)) return null;
  const bytes = Buffer.from(drawMotif(child.motif, random), 'utf8');
  const file = {
    name: `${child.motif.alt.replace(/^an? /, '')}.svg`,
    type: 'image/svg+xml' as const,
    alt: child.motif.alt,
    draftId: null,
  };
  const added = { by: refTo(first.person), on: events[0]?.on ?? '' };
  return { fileId: addFile(book, file, bytes, added), alt: child.motif.alt };
}
