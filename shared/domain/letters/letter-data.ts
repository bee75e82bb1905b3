import {
  type CaseBody,
  type CaseState,
  type DecisionType,
  factsById,
  type LetterKind,
  ofKind,
} from '../documents/index.ts';
import { appealableOf, appealLimit, courseOf, dateInWords, dueUnder } from '../statute/index.ts';
import { letterModels } from '../templates/index.ts';

/** What the hub knows of itself and of the recipient when a letter is made. */
export interface LetterPlace {
  authority: { name: string; address: string | null; email: string | null; phone: string | null };
  services: Record<'advice' | 'mediation' | 'disagreement' | 'tribunal', string>;
  recipient: { name: string; address: string | null };
  today: string;
}

/** What the co-ordinator adds to some letters. */
export interface LetterDetails {
  /** Why it was decided so (reg 5, reg 10); null: as it stands with the recorded decision. */
  reasons: string | null;
  /** The request for advice that the letter is about. */
  requestId: string | null;
}

/** What the fields of a letter are filled with, or in a sentence what is missing. */
export type LetterFacts = { ok: true; data: Record<string, unknown> } | { ok: false; missing: string };

const missing = (words: string): LetterFacts => ({ ok: false, missing: words });
const serviceNames = {
  advice: 'the information, advice and support service',
  mediation: 'the mediation adviser',
  disagreement: 'the disagreement resolution service',
  tribunal: 'the tribunal',
};

/**
 * The data of a letter from what the case says (G4). A letter tells what happened: one about a decision that is not
 * recorded, or whose services the authority has not entered (reg 32), is not made.
 */
export function letterData(
  kind: LetterKind,
  state: CaseState,
  place: LetterPlace,
  details: LetterDetails,
): LetterFacts {
  const found = ofKind(state, 'case')[0]?.facts;
  if (!found) return missing('The case has no particulars yet.');
  const gap = (Object.keys(serviceNames) as (keyof typeof serviceNames)[]).find((name) => place.services[name] === '');
  if (gap) return missing(`Letters name ${serviceNames[gap]}. An administrator enters it under Letters and templates.`);
  const own = ownData(kind, found, state, details);
  if (typeof own === 'string') return missing(own);
  const { firstName, lastName, knownAs, birthDate } = found.child;
  const { received } = courseOf(found.events);
  const data = {
    authority: place.authority,
    letter: { date: dateInWords(place.today) },
    recipient: place.recipient,
    child: { name: `${firstName} ${lastName}`, called: knownAs || firstName, birth_date: dateInWords(birthDate) },
    case: {
      reference: found.ref,
      setting: found.setting?.name ?? null,
      received_on: received && dateInWords(received),
    },
    coordinator: { name: found.coordinator?.name ?? place.authority.name },
    services: place.services,
    ...own,
  };
  return { ok: true, data: letterModels[kind].parse(data) };
}

type Own = Record<string, unknown> | string;

/** What this kind of letter alone has, or what has to be recorded first. */
function ownData(kind: LetterKind, found: CaseBody, state: CaseState, { reasons, requestId }: LetterDetails): Own {
  const course = courseOf(found.events);
  const { received } = course;
  const decision = (on: string | null, type: DecisionType, what: string): Own => {
    if (on === null) return `Record ${what} first: the letter says when it was made.`;
    const why =
      reasons?.trim() || found.events.findLast((one) => one.type === type && one.on === on && !one.corrected)?.grounds;
    if (!why) return 'Write down the reasons for the decision: the letter has to give them.';
    return { decision: { on: dateInWords(on), reasons: why }, ...rightsOf(found, on) };
  };
  switch (kind) {
    case 'acknowledgement':
      if (received === null) return 'Record the day the request was received first.';
      return { decide: { on: dateInWords(dueUnder('decide-whether-to-assess', received)) } };
    case 'decision to assess':
      if (course.decidedToAssess === null || received === null) return 'Record the decision to assess first.';
      return {
        decision: { on: dateInWords(course.decidedToAssess) },
        plan: { on: dateInWords(dueUnder('final-plan', received)) },
        advisers: advisers(state),
      };
    case 'decision not to assess':
      return decision(course.decidedNotToAssess, 'decided not to assess', 'the decision not to assess');
    case 'no plan':
      return decision(course.noPlan, 'decided no plan', 'the decision not to issue a plan');
    case 'advice request':
      return request(state, requestId);
    case 'extension by exemption':
      return exemption(found, state, received);
    case 'draft plan':
      if (course.newestDraft === null)
        return 'Record the day the draft was served first: the family’s time runs from it.';
      return {
        draft: {
          served_on: dateInWords(course.newestDraft.servedOn),
          answer_by: dateInWords(course.newestDraft.answerBy),
        },
      };
    case 'final plan':
      if (course.finalPlan === null) return 'Record the day the final plan was issued first.';
      return {
        plan: {
          on: dateInWords(course.finalPlan),
          review_by: dateInWords(dueUnder('annual-review', course.finalPlan)),
        },
        ...rightsOf(found, course.finalPlan),
      };
  }
}

/**
 * Reg 32: the family's limits, worked out by the clock as the case shows them. A decision that another one has followed
 * has no certificate that counts.
 */
function rightsOf({ events }: CaseBody, sentOn: string) {
  const open = appealableOf(events);
  const certificateOn = open?.sentOn === sentOn ? open.certificateOn : null;
  return {
    appeal: { by: dateInWords(appealLimit(sentOn, certificateOn).lastDay) },
    mediation: { by: dateInWords(dueUnder('contact-mediation-adviser', sentOn)) },
  };
}

const advisers = (state: CaseState) =>
  ofKind(state, 'advice-request')
    .filter(({ facts }) => facts.state !== 'withdrawn')
    .map(({ facts }) => ({ service: facts.service, due_on: dateInWords(facts.dueOn) }));

function request(state: CaseState, requestId: string | null): Own {
  const found = requestId === null ? null : factsById(state, 'advice-request', requestId);
  if (!found) return 'Choose the request for advice that the letter is about.';
  if (found.state !== 'outstanding') return 'This request for advice is answered or withdrawn.';
  const { service, question, askedOn, dueOn } = found;
  return {
    request: { service, question: question || null, on: dateInWords(askedOn), due_on: dateInWords(dueOn) },
  };
}

const stepRules = {
  'decide whether to assess': 'decide-whether-to-assess',
  'tell family if no plan': 'tell-family-if-no-plan',
  'final plan': 'final-plan',
} as const;

/** The newest exemption that holds, of a step towards the plan or of one adviser's answer. */
function exemption(found: CaseBody, state: CaseState, received: string | null): Own {
  const one = found.exemptions.findLast(({ withdrawn }) => withdrawn === undefined);
  if (!one || received === null) return 'Record the exemption first: the letter gives its reason.';
  const request = one.requestId === null ? null : factsById(state, 'advice-request', one.requestId);
  if (one.step === 'advice' && !request) return 'The request for advice that the exemption is about is not there.';
  const dueOn = one.step === 'advice' ? (request?.dueOn ?? '') : dueUnder(stepRules[one.step], received);
  return {
    exemption: {
      step: request ? `advice from ${request.service}` : one.step,
      due_on: dateInWords(dueOn),
      ground: one.ground,
      reason: one.reason,
      from: dateInWords(one.from),
      to: dateInWords(one.to),
    },
  };
}
