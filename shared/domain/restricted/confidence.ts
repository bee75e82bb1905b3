import { coordinates, partsOf } from '../access/index.ts';
import {
  type ConfidenceBody,
  type DocumentRule,
  factsById,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';

/**
 * N2: whoever sees a case tells its co-ordinator something in confidence; written like anything else, also without a
 * connection. Until it is sent it is its author's alone. Sent, it is the co-ordinator's alone ("a route to the co-ordinator
 * alone"), and not even its author's any more: a phone at home and a screen at school have other readers. Who wrote it and
 * when is what the server knows. Refuses: not-an-author, never-changes, incomplete, unknown-file.
 */
export const tellInConfidence: DocumentRule<'confidence'> = ({ documentId, before, body }, context) => {
  const { actor, state, now } = context;
  if (before && before.from.personId !== actor.personId) return refuse('not-an-author');
  if (before && before.state !== 'draft') return refuse('never-changes');
  const sent = body.state === 'sent';
  const no = sent ? whatIsMissing(documentId, body, context) : null;
  if (no) return no;
  const from = { personId: actor.personId, name: actor.name };
  const told: ConfidenceBody = { ...body, from, sentAt: sent ? now : null };
  const next = body.state === 'deleted' ? { ...told, about: null, words: '', attachments: [] } : told;
  return {
    ok: true,
    documents: [{ id: documentId, caseId: state.caseId, kind: 'confidence', body: next }],
    events: sent ? [{ type: 'told in confidence', confidenceId: documentId }] : [],
  };
};

function whatIsMissing(documentId: string, body: ConfidenceBody, { state }: RuleContext): Refusal | null {
  if (!body.about) return refuse('incomplete', { field: 'about' });
  if (!body.words.trim()) return refuse('incomplete', { field: 'words' });
  const known = body.attachments.every(({ fileId }) => factsById(state, 'file', fileId)?.draftId === documentId);
  return known ? null : refuse('unknown-file');
}

/** N2: the co-ordinator records what was done about it. Refuses: never-changes, not-allowed, not-found. */
export const recordConfidence: DocumentRule<'confidence-record'> = ({ documentId, before, body }, context) => {
  const { actor, state, today } = context;
  if (before) return refuse('never-changes');
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  if (factsById(state, 'confidence', body.confidenceId)?.state !== 'sent') return refuse('not-found');
  const by = { personId: actor.personId, name: actor.name };
  const recorded = { ...body, done: body.done.trim() || '–', on: today, by };
  return {
    ok: true,
    documents: [{ id: documentId, caseId: state.caseId, kind: 'confidence-record', body: recorded }],
    events: [],
  };
};
