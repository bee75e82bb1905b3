import { randomUUID } from 'node:crypto';
import type { Sql } from 'postgres';
import type { AllocationReport, AllocationRequest, DeskCase } from '../../../shared/api/desk.ts';
import { findsByName } from '../../../shared/domain/access/index.ts';
import { allocateCase, cannotCoordinate, placeOf } from '../../../shared/domain/desk/index.ts';
import { type Refusal, refusalWords, refuse } from '../../../shared/domain/documents/index.ts';
import { type Actor, isStaff } from '../../../shared/domain/people/index.ts';
import type { Casework, Clock } from '../../ports.ts';
import { casesOf, findAccount } from './store.ts';

export interface DeskPorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
}

/** A9: a co-ordinator's live cases placed in trays, for staff who allocate; an administrator learns nothing of the child. */
export async function deskOf(
  { sql, clock }: DeskPorts,
  actor: Actor,
  coordinatorId: string | null,
): Promise<DeskCase[] | null> {
  if (!isStaff(actor.role)) return null;
  const today = clock.today();
  const named = findsByName(actor.role);
  const cases = await casesOf(sql, coordinatorId, actor);
  return cases.map(({ caseId, facts, requests, held }) => {
    const { child, ref, setting, coordinator } = facts;
    const place = placeOf(facts, requests, today);
    return {
      caseId,
      ref,
      childName: named ? `${child.firstName} ${child.lastName}` : null,
      yearGroup: named ? child.yearGroup : null,
      setting: named ? setting : null,
      coordinator,
      held,
      // Which service is asked says something of the child: for who has the case.
      place: held ? place : { ...place, waitingFor: [] },
    };
  });
}

/** A9, N5: allocates each case by itself; what was refused is told with the reason. The new co-ordinator gets one e-mail (G2). */
export async function allocateCases(
  { sql, casework }: DeskPorts,
  actor: Actor,
  { caseIds, coordinatorId }: AllocationRequest,
): Promise<({ ok: true } & AllocationReport) | Refusal> {
  if (!isStaff(actor.role)) return refuse('not-allowed');
  const account = await findAccount(sql, coordinatorId);
  const refusal = cannotCoordinate(account);
  if (refusal || !account) return refusal ?? refuse('not-found');
  const { personId, name } = account;
  const rule = { to: { personId, name }, batch: randomUUID() };
  const outcomes = await casework.carryOutEach(caseIds, actor, (context) => allocateCase(rule, context));
  const report: AllocationReport = { allocated: [], refused: [] };
  for (const [caseId, outcome] of outcomes)
    if (outcome.ok) report.allocated.push(caseId);
    else report.refused.push({ caseId, code: outcome.code, words: refusalWords[outcome.code] });
  return { ok: true, ...report };
}
