import type { CaseworkEvent, DecisionType, LetterKind, Ruling } from '../documents/index.ts';

/** The letter that goes to the family with a decision; others have none. */
export const letterOfDecision: Readonly<Partial<Record<DecisionType, LetterKind>>> = {
  'family told of request': 'acknowledgement',
  'decided to assess': 'decision to assess',
  'decided not to assess': 'decision not to assess',
  'decided no plan': 'no plan',
};

type Taken = Extract<Ruling, { ok: true }>;

/**
 * G4: what was recorded and the letters that tell of it, as one ruling: both are stored, or neither. The letters are on
 * their way before the news of what they say, so that one e-mail tells each person of both.
 */
export function withLetters(recorded: Taken, letters: Taken): Taken {
  const letterIds = letters.documents.map(({ id }) => id);
  if (letterIds.length === 0) return recorded;
  const withNews = recorded.events.some(carriesLetters) ? { withNews: true as const } : {};
  const produced = letterIds.map((letterId) => ({ type: 'letter produced' as const, letterId, ...withNews }));
  const news = recorded.events.map((event): CaseworkEvent => (carriesLetters(event) ? { ...event, letterIds } : event));
  return { ok: true, documents: [...recorded.documents, ...letters.documents], events: [...produced, ...news] };
}

type Carrier = Extract<CaseworkEvent, { letterIds?: readonly string[] }>;
const carriers: readonly CaseworkEvent['type'][] = ['decision recorded', 'exemption recorded', 'advice asked'];
const carriesLetters = (event: CaseworkEvent): event is Carrier => carriers.includes(event.type);
