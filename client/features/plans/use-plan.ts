import { useMemo } from 'react';
import { type CaseParts, partsOf } from '../../../shared/domain/access/index.ts';
import { headingsFor } from '../../../shared/domain/advice/index.ts';
import type { Kind, PassageSource } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useArriving, useCaseDocuments, useDevice } from '../../device/react.ts';
import { calledName, fullName, mayManage, newestPlanFirst } from '../cases/index.ts';
import { heldState } from '../records/index.ts';

/** One response of the round, as far as this person may read it. */
export interface Response {
  request: LocalDocument<'advice-request'>;
  advice: LocalDocument<'advice'>;
  headings: { key: string; title: string }[];
}

/** Everything that the screens of a plan show. */
export interface Plan {
  caseId: string;
  case: LocalDocument<'case'>;
  /** The working text of the assessment in progress: on the co-ordinator's device alone. */
  draft: LocalDocument<'plan-draft'> | null;
  /** Where the passages of the plan of each assessment came from: on the co-ordinator's device alone (N1). */
  sources: ReadonlyMap<string, readonly PassageSource[]>;
  /** Plans that were sent, the newest first. */
  sent: LocalDocument<'plan'>[];
  /** All responses that this person may read, those to the newest version of each request first. */
  responses: Response[];
  /** Requests that nobody has answered. */
  waiting: LocalDocument<'advice-request'>[];
  grants: LocalDocument<'grant'>[];
  /** The day each round was opened. */
  opened: ReadonlyMap<string, string>;
  contacts: LocalDocument<'contact'>[];
  /** The case as its rules see it, as far as it is on this device. */
  parts: CaseParts;
  manages: boolean;
  childName: string;
  childFullName: string;
}

const all = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

/** Undefined while the store is looked up or may still be brought it; null when the case is not here (any more). */
export function usePlan(caseId: string): Plan | null | undefined {
  const documents = useCaseDocuments(caseId);
  const { actor } = useDevice();
  const arriving = useArriving();
  return useMemo(() => {
    if (!documents) return undefined;
    const found = all(documents, 'case')[0];
    if (!found) return arriving ? undefined : null;
    const childName = calledName(found.body);
    const requests = all(documents, 'advice-request');
    const open = new Set(
      all(documents, 'round')
        .filter((round) => round.body.closedOn === null)
        .map((round) => round.id),
    );
    const byId = new Map(requests.map((request) => [request.id, request]));
    const responses = all(documents, 'advice')
      .toSorted((a, b) => b.body.version - a.body.version)
      .flatMap((advice): Response[] => {
        const request = byId.get(advice.body.requestId);
        return request ? [{ request, advice, headings: headingsFor(advice.body.adviserKind, childName) }] : [];
      });
    const drafts = all(documents, 'plan-draft');
    return {
      caseId,
      case: found,
      draft: drafts.find((one) => open.has(one.body.roundId)) ?? null,
      sources: new Map(drafts.map(({ body }) => [body.roundId, body.sources])),
      sent: all(documents, 'plan').toSorted(newestPlanFirst),
      responses,
      waiting: requests.filter((one) => one.body.state === 'outstanding' && open.has(one.body.roundId)),
      grants: all(documents, 'grant').filter((one) => one.body.ended === null),
      contacts: all(documents, 'contact'),
      parts: partsOf(heldState(documents, caseId)),
      opened: new Map(all(documents, 'round').map((round) => [round.id, round.body.openedOn])),
      manages: mayManage(found.body, actor),
      childName,
      childFullName: fullName(found.body),
    };
  }, [documents, caseId, actor, arriving]);
}

/** The newest version of each response of a round, in the order in which they came. */
export function responsesOf(plan: Plan, roundId: string): Response[] {
  const seen = new Set<string>();
  return plan.responses
    .filter(({ request, advice }) => {
      if (advice.body.roundId !== roundId || seen.has(request.id)) return false;
      seen.add(request.id);
      return true;
    })
    .sort((a, b) => a.advice.body.submittedAt.localeCompare(b.advice.body.submittedAt));
}

/** Plans that count: one that the hub did not take was not sent. */
export const countedPlans = (plan: Plan): LocalDocument<'plan'>[] =>
  plan.sent.filter((one) => one.piece.state !== 'needs you');

export const coordinatorName = (plan: Plan): string => plan.case.body.coordinator?.name ?? 'The SEND team';
