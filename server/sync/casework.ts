import { randomUUID } from 'node:crypto';
import { roleReach } from '../../shared/domain/access/index.ts';
import { type Refusal, type RuleContext, type Ruling, refuse } from '../../shared/domain/documents/index.ts';
import { type Actor, isStaff } from '../../shared/domain/people/index.ts';
import { isInTray } from '../../shared/domain/requests/index.ts';
import type { Casework } from '../ports.ts';
import { changeCases } from './change-cases.ts';
import { readHubFacts } from './hub-facts.ts';
import { type OpenCase, openCase, partiesIn, readFacts } from './open-case.ts';
import { hasOpened, hasRequestInHand, recordReading } from './openings.ts';
import type { SyncPorts } from './ports.ts';

/** Casework online: the same rules, the same kernel and the same sight as for pushed changes. */
export function makeCasework(ports: SyncPorts): Casework {
  return {
    carryOut: (caseId, actor, rule) =>
      changeCases(ports, { caseIds: [caseId] }, (work) => {
        const opened = work.cases.get(caseId);
        if (!opened || opened.seenBy(actor.personId).size === 0) return refuse('not-found');
        const { today, now } = work;
        const ruling = rule({ state: opened.state, actor, today, now, newId: randomUUID });
        if (!ruling.ok) return ruling;
        work.accept(ruling.documents, ruling.events, { actor, typedAt: null, operationId: null });
        return { ok: true, documents: ruling.documents };
      }),

    async carryOutEach(caseIds, actor, rule) {
      const outcomes = new Map<string, { ok: true } | Refusal>();
      if (!isStaff(actor.role)) return new Map(caseIds.map((caseId) => [caseId, refuse('not-allowed')]));
      for (const caseId of new Set(caseIds)) outcomes.set(caseId, await moveOne(ports, caseId, actor, rule));
      return outcomes;
    },

    visibleCase: (caseId, actor) => sightOf(ports, caseId, actor),

    async read(caseId, actor, documentId) {
      const sight = await sightOf(ports, caseId, actor);
      if (!sight) return null;
      const wanted = documentId === undefined ? [...sight.documentIds] : [documentId];
      const read = wanted.filter((id) => sight.documentIds.has(id));
      if (read.some((id) => !sight.byRelation.has(id))) await recordReading(ports, caseId, actor, documentId ?? null);
      return read.length === 0 ? null : new Set(read);
    },
  };
}

/** One case of several, by role. Nothing of it is given out. */
function moveOne(ports: SyncPorts, caseId: string, actor: Actor, rule: (context: RuleContext) => Ruling) {
  return changeCases(ports, { caseIds: [caseId] }, ({ cases, today, now, accept }): { ok: true } | Refusal => {
    const opened = cases.get(caseId);
    if (!opened) return refuse('not-found');
    const ruling = rule({ state: opened.state, actor, today, now, newId: randomUUID });
    if (!ruling.ok) return ruling;
    accept(ruling.documents, ruling.events, { actor, typedAt: null, operationId: null });
    return { ok: true };
  });
}

/** What somebody sees of a case: by a relation to it, and by role once they have said why (A9). Null when nothing. */
async function sightOf(ports: SyncPorts, caseId: string, actor: Actor) {
  const opened = await readCase(ports, caseId);
  if (!opened) return null;
  const byRelation = opened.seenBy(actor.personId);
  const documentIds = new Set(byRelation);
  const isOpen = isInTray(opened.state) ? hasRequestInHand : hasOpened;
  if (await isOpen(ports, caseId, actor)) for (const id of roleReach(opened.state, actor)) documentIds.add(id);
  return documentIds.size === 0 ? null : { state: opened.state, documentIds, byRelation };
}

/** Takes a case in hand to read it, outside of any write. Null when there is none. */
export async function readCase(ports: SyncPorts, caseId: string): Promise<OpenCase | null> {
  const documents = (await readFacts(ports.sql, [caseId])).get(caseId);
  if (!documents || documents.size === 0) return null;
  const hub = await readHubFacts(ports.sql, [partiesIn(documents)], false);
  return openCase(caseId, documents, hub, ports.clock.today());
}
