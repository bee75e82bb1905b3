import type { CaseBody } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';

/** Whether this person runs the case: its co-ordinator, or who covers (A1, A9). The server decides again. */
export const mayManage = (body: CaseBody, actor: Actor): boolean =>
  actor.role === 'coordinator' && [body.coordinator?.personId, body.cover?.personId].includes(actor.personId);
