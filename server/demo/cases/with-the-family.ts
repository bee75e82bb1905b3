import {
  type ConsultationBody,
  type ConsultationReplyBody,
  type PlanAnswerBody,
  unansweredIn,
} from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { addDays, consultationDueOn, earlier } from '../../../shared/domain/statute/index.ts';
import type { Random } from '../random.ts';
import type { Story } from '../stories.ts';
import type { CaseBook } from './case-book.ts';
import type { Child } from './child.ts';
import type { Place } from './place.ts';

export interface WithTheFamily {
  story: Story;
  roundId: string;
  planId: string;
  servedOn: string;
  child: Child;
  place: Place | null;
  /** Who answers for the family. */
  parent: PersonRef | undefined;
  by: PersonRef;
  today: string;
}

const said: readonly { sectionKey: string; words: string; reply: string }[] = [
  {
    sectionKey: 'B',
    words: 'This does not say how tiring school is. After lunch nothing goes in any more.',
    reply: 'Added to section B, in the words of the family.',
  },
  {
    sectionKey: 'F',
    words: 'Who does this when the teaching assistant is ill?',
    reply: 'Section F now says that a second member of staff is trained.',
  },
];

/** What the family said of a draft plan, and the setting that was consulted: replied to where the plan is being finished. */
export function addFamilyAnswer(book: CaseBook, about: WithTheFamily, random: Random): void {
  const { story, roundId, planId, servedOn, child, place, parent, by, today } = about;
  const finishing = story.stage === 'finalising the plan';
  const receivedOn = addDays(servedOn, 11);
  if (!parent || receivedOn > today) return;
  const replied = (words: string): PlanAnswerBody['comments'][number]['reply'] =>
    finishing ? { changed: true, words, by, on: addDays(receivedOn, 2) } : null;
  const answer: PlanAnswerBody = {
    kind: 'plan-answer',
    planId,
    roundId,
    state: 'sent',
    whose: parent,
    typedBy: parent,
    via: 'hub',
    agrees: null,
    comments: [
      { id: random.uuid(), sectionKey: 'A', right: true, words: '', reply: null },
      ...said.map(({ sectionKey, words, reply }) => ({
        id: random.uuid(),
        sectionKey,
        right: false,
        words,
        reply: replied(reply),
      })),
    ],
    wishes: place
      ? [
          {
            id: random.uuid(),
            name: place.setting.name,
            type: null,
            reasons: 'Everybody there knows what helps.',
            reply: replied('It will be named in section I.'),
          },
        ]
      : [],
    shared: false,
    receivedOn,
  };
  const last = unansweredIn(answer) === 0 ? addDays(receivedOn, 2) : receivedOn;
  const answerId = book.add(answer, parent, earlier(last, today));
  if (!place) return;
  const asked = consulted({ ...about, place, answerId, receivedOn, child });
  // Whether a setting is named is settled when it has answered.
  const answeredOn = finishing ? addDays(receivedOn, 2) : null;
  if (answeredOn === null) {
    book.add(asked, by, receivedOn);
    return;
  }
  const consultationId = book.add({ ...asked, state: 'answered', answeredOn }, by, answeredOn);
  const reply: ConsultationReplyBody = {
    kind: 'consultation-reply',
    consultationId,
    state: 'sent',
    canMeet: true,
    grounds: [],
    passages: [{ id: random.uuid(), words: 'We can meet these needs with the provision in section F.' }],
    typedBy: by,
    via: 'e-mail',
    receivedOn: answeredOn,
  };
  book.add(reply, by, answeredOn);
}

function consulted(about: WithTheFamily & { place: Place; answerId: string; receivedOn: string }): ConsultationBody {
  const { roundId, planId, place, answerId, receivedOn, child, by } = about;
  return {
    kind: 'consultation',
    roundId,
    planId,
    setting: { settingId: place.setting.id, name: place.setting.name },
    child: {
      firstName: child.firstName,
      lastName: child.lastName,
      birthDate: child.birthDate,
      yearGroup: child.yearGroup,
    },
    answerId,
    question: '',
    askedOn: receivedOn,
    askedBy: by,
    dueOn: consultationDueOn(receivedOn),
    state: 'asked',
    answeredOn: null,
  };
}
