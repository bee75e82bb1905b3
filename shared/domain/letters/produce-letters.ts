import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseRule,
  type HubDocument,
  type LetterBlock,
  type LetterBody,
  type LetterKind,
  ofKind,
  refuse,
} from '../documents/index.ts';
import { letterRecipients } from './recipients.ts';

/** A letter that has been filled for one person. */
export interface FilledLetter {
  personId: string;
  title: string;
  blocks: LetterBlock[];
  data: Record<string, unknown>;
}

export interface ProduceLetters {
  kind: LetterKind;
  requestId: string | null;
  templateVersion: number;
  letters: readonly FilledLetter[];
  /** The same order twice makes one letter for each person. */
  orderId: string;
}

/**
 * G4, N1: the co-ordinator produces a letter, for each recipient a document of their own that never changes. Who may get
 * it is judged now, not when the recipients were shown. Refuses: not-allowed, not-found (nobody it can go to).
 */
export const produceLetters: CaseRule<ProduceLetters> = (input, context) =>
  coordinates(partsOf(context.state), context.actor.personId) ? letterDocuments(input, context) : refuse('not-allowed');

/** The letters of something whose own rule has judged who may record it. Refuses: not-allowed, not-found. */
export const letterDocuments: CaseRule<ProduceLetters> = (input, { state, actor, today, newId }) => {
  const { kind, requestId, templateVersion, orderId } = input;
  const recipients = new Map(letterRecipients(state, { kind, requestId, today }).map((one) => [one.personId, one]));
  const made = ofKind(state, 'letter').filter(({ facts }) => facts.orderId === orderId);
  const documents: HubDocument[] = [];
  for (const { personId, title, blocks, data } of input.letters) {
    const to = recipients.get(personId);
    if (!to) return refuse('not-found');
    if (to.held !== null) return refuse('not-allowed');
    if (made.some(({ facts }) => facts.to.personId === personId)) continue;
    const body: LetterBody = {
      kind: 'letter',
      letter: kind,
      to: { personId, name: to.name },
      title,
      blocks,
      templateVersion,
      data,
      producedOn: today,
      producedBy: { personId: actor.personId, name: actor.name },
      orderId,
    };
    documents.push({ id: newId(), caseId: state.caseId, kind: 'letter', body });
  }
  return {
    ok: true,
    documents,
    events: documents.map(({ id }) => ({ type: 'letter produced' as const, letterId: id })),
  };
};
