import { useMemo } from 'react';
import { correctionBegun, type Heading, headingsFor } from '../../../shared/domain/advice/index.ts';
import type { Kind } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useArriving, useCaseDocuments, useDevice } from '../../device/react.ts';
import { calledName, fullName, isMyRequest } from '../cases/index.ts';

/** One request for advice with everything that its screens show. */
export interface Answer {
  caseId: string;
  case: LocalDocument<'case'>;
  request: LocalDocument<'advice-request'>;
  draft: LocalDocument<'advice-draft'> | null;
  /** Versions of the response that this person may read, newest first; own ones that are still on their way count. */
  versions: LocalDocument<'advice'>[];
  /** The same of everybody else who was asked in this round. */
  others: { request: LocalDocument<'advice-request'>; advice: LocalDocument<'advice'> | null }[];
  files: ReadonlyMap<string, LocalDocument<'file'>>;
  grants: LocalDocument<'grant'>[];
  mine: boolean;
  childName: string;
  childFullName: string;
  headings: Heading[];
}

/** What an author does at this address. */
export type Task = 'draft' | 'correction' | 'withdrawn' | 'closed' | 'read';

const all = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

const newestFirst = (versions: LocalDocument<'advice'>[]): LocalDocument<'advice'>[] =>
  versions.toSorted((a, b) => b.body.version - a.body.version);

/** Undefined while the store is looked up or may still be brought it; null when the request is not here (any more). */
export function useAnswer(caseId: string, requestId: string): Answer | null | undefined {
  const documents = useCaseDocuments(caseId);
  const { actor } = useDevice();
  const arriving = useArriving();
  return useMemo(() => {
    if (!documents) return undefined;
    const found = all(documents, 'case')[0];
    const request = all(documents, 'advice-request').find((one) => one.id === requestId);
    if (!found || !request) return arriving ? undefined : null;
    const draft = all(documents, 'advice-draft').find((one) => one.body.requestId === requestId) ?? null;
    const mine = isMyRequest(request.body, actor);
    // A link from an e-mail opens on a device that is set up just now: the draft comes a moment after its request.
    if (mine && !draft && arriving && request.body.state === 'outstanding') return undefined;
    const advice = all(documents, 'advice');
    const childName = calledName(found.body);
    return {
      caseId,
      case: found,
      request,
      draft,
      versions: newestFirst(advice.filter((one) => one.body.requestId === requestId)),
      others: all(documents, 'advice-request')
        .filter(
          (one) => one.id !== requestId && one.body.roundId === request.body.roundId && one.body.state !== 'withdrawn',
        )
        .map((one) => ({
          request: one,
          advice: newestFirst(advice.filter((each) => each.body.requestId === one.id))[0] ?? null,
        })),
      files: new Map(all(documents, 'file').map((one) => [one.id, one])),
      grants: all(documents, 'grant').filter((one) => one.body.ended === null),
      mine,
      childName,
      childFullName: fullName(found.body),
      headings: headingsFor(request.body.adviserKind, childName),
    };
  }, [documents, caseId, requestId, actor, arriving]);
}

/** Versions that count: one that the hub did not take is work to bring in, not a response. */
export const issuedVersions = (answer: Answer): LocalDocument<'advice'>[] =>
  answer.versions.filter((one) => one.piece.state !== 'needs you');

export function taskOf(answer: Answer): Task {
  if (!answer.mine) return 'read';
  if (answer.request.body.state === 'withdrawn') return 'withdrawn';
  if (!answer.draft) return 'closed';
  return issuedVersions(answer).length > 0 || answer.request.body.state === 'submitted' ? 'correction' : 'draft';
}

/** Whether the text that its authors have at hand says something else than the response that was sent (N4). */
export function hasCorrection(answer: Answer): boolean {
  const latest = issuedVersions(answer)[0];
  return (
    taskOf(answer) === 'correction' && !!answer.draft && !!latest && correctionBegun(answer.draft.body, latest.body)
  );
}

export const coordinatorName = (answer: Answer): string => answer.case.body.coordinator?.name ?? 'The SEND team';
