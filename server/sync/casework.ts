import { randomUUID } from 'node:crypto';
import { roleReach } from '../../shared/domain/access/index.ts';
import { refuse } from '../../shared/domain/documents/index.ts';
import type { Casework } from '../ports.ts';
import { changeCases } from './change-cases.ts';
import { readHubFacts } from './hub-facts.ts';
import { type OpenCase, openCase, partiesIn, readFacts } from './open-case.ts';
import { hasOpened } from './openings.ts';
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

    async visibleCase(caseId, actor) {
      const opened = await readCase(ports, caseId);
      if (!opened) return null;
      const documentIds = new Set(opened.seenBy(actor.personId));
      // A9: staff reach what their role may open once they have said why.
      if (await hasOpened(ports, caseId, actor)) for (const id of roleReach(opened.state, actor)) documentIds.add(id);
      return documentIds.size === 0 ? null : { state: opened.state, documentIds };
    },
  };
}

/** Takes a case in hand to read it, outside of any write. Null when there is none. */
export async function readCase(ports: SyncPorts, caseId: string): Promise<OpenCase | null> {
  const documents = (await readFacts(ports.sql, [caseId])).get(caseId);
  if (!documents || documents.size === 0) return null;
  const hub = await readHubFacts(ports.sql, [partiesIn(documents)], false);
  return openCase(caseId, documents, hub, ports.clock.today());
}
