import { type CaseState, type FactsOf, type Kind, ofKind } from '../documents/index.ts';
import { type RecordedRight, uncorrectedRights } from '../rights/index.ts';

/** One document of a known kind. */
export interface Part<K extends Kind> {
  id: string;
  facts: FactsOf<K>;
}

/** A case's documents sorted by kind, so that rules read them without searching. */
export interface CaseParts {
  state: CaseState;
  case: FactsOf<'case'> | null;
  rounds: ReadonlyMap<string, FactsOf<'round'>>;
  grants: readonly Part<'grant'>[];
  bars: readonly Part<'bar'>[];
  requests: readonly Part<'advice-request'>[];
  requestById: ReadonlyMap<string, FactsOf<'advice-request'>>;
  /** Consents, authorities and capacity decisions that no later record corrects (N3). */
  rights: readonly RecordedRight[];
}

/** Sorts a case's documents by kind. */
export function partsOf(state: CaseState): CaseParts {
  const requests = ofKind(state, 'advice-request');
  return {
    state,
    case: ofKind(state, 'case')[0]?.facts ?? null,
    rounds: new Map(ofKind(state, 'round').map(({ id, facts }) => [id, facts])),
    grants: ofKind(state, 'grant'),
    bars: ofKind(state, 'bar'),
    requests,
    requestById: new Map(requests.map(({ id, facts }) => [id, facts])),
    rights: uncorrectedRights(state),
  };
}
