import { type CaseState, type Evidence, factsById, ofKind, type Refusal, refuse } from '../documents/index.ts';

/** The fields of a record that hold dates, by what is asked of them. */
export interface Dates {
  /** Days that have been: no later than today, no earlier than the birth of the child. */
  past: Readonly<Record<string, string>>;
  /** A span: its last day, when there is one, is not before its first. */
  from?: string;
  until?: string | null;
}

/** Bad dates, each with its field. Refuses: date-in-future, invalid. Answers null when all is well. */
export function wrongDates({ past, from, until }: Dates, birthDate: string, today: string): Refusal | null {
  for (const [field, day] of Object.entries(past)) {
    if (day > today) return refuse('date-in-future', { field });
    if (day < birthDate) return refuse('invalid', { field });
  }
  return from && until && until < from ? refuse('invalid', { field: 'until' }) : null;
}

/**
 * N3: nothing is recorded without what shows it: a file that was added to the case as evidence, or words.
 * Refuses: incomplete, unknown-file (`evidence`).
 */
export function noEvidence({ fileId, note }: Evidence, state: CaseState): Refusal | null {
  if (fileId === null) return note.trim() === '' ? refuse('incomplete', { field: 'evidence' }) : null;
  const file = factsById(state, 'file', fileId);
  const added = file?.draftId ? state.documents.get(file.draftId)?.facts.kind === 'case' : false;
  return added ? null : refuse('unknown-file', { field: 'evidence' });
}

/**
 * A correction names a record of the same type that no other one has corrected yet; nothing is erased.
 * Refuses: not-found, changed-meanwhile, incomplete (`replaces`).
 */
export function wrongCorrection(
  kind: 'rights-record' | 'authority-record',
  { type, replaces }: { type: string; replaces: { recordId: string; why: string } | null },
  state: CaseState,
): Refusal | null {
  if (replaces === null) return null;
  const records = ofKind(state, kind);
  const corrected = records.find(({ id }) => id === replaces.recordId);
  if (corrected?.facts.record.type !== type) return refuse('not-found', { field: 'replaces' });
  if (records.some(({ facts }) => facts.replaces?.recordId === replaces.recordId)) return refuse('changed-meanwhile');
  return replaces.why.trim() === '' ? refuse('incomplete', { field: 'replaces' }) : null;
}
