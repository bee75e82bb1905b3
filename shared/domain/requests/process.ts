import type { CaseState, FactsOf, RequestBody } from '../documents/index.ts';
import { ofKind } from '../documents/index.ts';
import type { Actor } from '../people/index.ts';

/** Whether this role works on the tray of new requests: they belong to no co-ordinator yet, so every one may. */
export const processesRequests = (actor: Pick<Actor, 'role'>): boolean => actor.role === 'coordinator';

/** R2: whether a request was never sent: then nobody but its author has it, whatever their role. */
export const isUnsent = ({ state }: Pick<RequestBody, 'state'>): boolean => state === 'draft' || state === 'deleted';

/** The request in a row, if it was sent. */
export function sentRequest(state: CaseState): { id: string; facts: FactsOf<'request'> } | null {
  return ofKind(state, 'request').find(({ facts }) => !isUnsent(facts)) ?? null;
}

/** Whether this row is a request that was sent and is no case yet. */
export const isInTray = (state: CaseState): boolean => {
  const sent = sentRequest(state);
  return sent !== null && sent.facts.state !== 'registered';
};
