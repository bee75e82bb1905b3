import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { type Refusal, type RuleContext, type Ruling, refuse } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { isInTray, sentRequest } from '../../shared/domain/requests/index.ts';
import type { RequestDesk } from '../ports.ts';
import { readCase } from './casework.ts';
import { changeCases } from './change-cases.ts';
import { recordRequestReading } from './openings.ts';
import type { SyncPorts } from './ports.ts';

class Undone extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('refused');
    this.refusal = refusal;
  }
}

/** Requests on their way to a case: the one way in for what nobody has a relation to yet (R1, R3, R6). */
export function makeRequestDesk(ports: SyncPorts): RequestDesk {
  const change = (
    plan: { caseId: string; isNew: boolean },
    actor: Actor,
    decide: (context: RuleContext, tx: TransactionSql) => Ruling | Promise<Ruling>,
  ) =>
    changeCases(
      ports,
      { caseIds: [plan.caseId], newCases: plan.isNew ? [plan.caseId] : [] },
      async ({ tx, cases, today, now, accept }) => {
        const opened = cases.get(plan.caseId);
        if (!opened || (!plan.isNew && !sentRequest(opened.state))) return refuse('not-found');
        const ruling = await decide({ state: opened.state, actor, today, now, newId: randomUUID }, tx);
        // Whatever `decide` wrote is undone with the refusal: nothing is half done.
        if (!ruling.ok) throw new Undone(ruling);
        accept(ruling.documents, ruling.events, { actor, typedAt: null, operationId: null });
        return { ok: true as const, documents: ruling.documents };
      },
    ).catch((fault) => {
      if (fault instanceof Undone) return fault.refusal;
      throw fault;
    });
  return {
    begin: (caseId, actor, decide) => change({ caseId, isNew: true }, actor, decide),
    process: (caseId, actor, decide) => change({ caseId, isNew: false }, actor, decide),
    async open(caseId, actor) {
      const opened = await readCase(ports, caseId);
      const request = opened && isInTray(opened.state) ? sentRequest(opened.state) : null;
      if (!request) return null;
      await recordRequestReading(ports, caseId, actor, request.id);
      return request.id;
    },
  };
}
