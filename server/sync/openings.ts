import { type Actor, isStaff } from '../../shared/domain/people/index.ts';
import type { SyncPorts } from './ports.ts';

/** How long one recorded reason lets staff read on, in hours. */
const openingHolds = 12;

const opened = 'opened by role';
/** An action of its own: it opens the request while it is none, and never the case that it becomes. */
const requestRead = 'request read';

/** One reading of a case by role, as the case shows it (A9). */
export interface Opening {
  at: Date;
  personId: string;
  name: string;
  reason: string;
}

/** A9: records that a member of staff opened a case by their role, and why. */
export async function recordOpening(ports: SyncPorts, caseId: string, actor: Actor, reason: string): Promise<void> {
  await ports.sql`
    INSERT INTO audit (at, person_id, case_id, action, detail)
    VALUES (${ports.clock.now()}, ${actor.personId}, ${caseId}, ${opened}, ${ports.sql.json({ reason })})`;
}

/** A9: records that a member of staff read on in a case by their role: all of it, or one document. */
export async function recordReading(ports: SyncPorts, caseId: string, actor: Actor, documentId: string | null) {
  await ports.sql`
    INSERT INTO audit (at, person_id, case_id, document_id, action)
    VALUES (${ports.clock.now()}, ${actor.personId}, ${caseId}, ${documentId}, 'read by role')`;
}

/** R3, A9: records one reading of a request that is no case yet: each of them, not one for a day. */
export async function recordRequestReading(ports: SyncPorts, caseId: string, actor: Actor, requestId: string) {
  await ports.sql`
    INSERT INTO audit (at, person_id, case_id, document_id, action, detail)
    VALUES (${ports.clock.now()}, ${actor.personId}, ${caseId}, ${requestId}, ${requestRead},
      ${ports.sql.json({ reason: 'Working on the tray of new requests' })})`;
}

/** Whether this member of staff has said why, recently enough. */
export const hasOpened = (ports: SyncPorts, caseId: string, actor: Actor): Promise<boolean> =>
  hasDone(ports, caseId, actor, [opened]);

/** Whether this member of staff has the request in hand, from the tray or with a reason; of what is no case yet. */
export const hasRequestInHand = (ports: SyncPorts, caseId: string, actor: Actor): Promise<boolean> =>
  hasDone(ports, caseId, actor, [opened, requestRead]);

async function hasDone({ sql, clock }: SyncPorts, caseId: string, actor: Actor, actions: string[]): Promise<boolean> {
  if (!isStaff(actor.role)) return false;
  const since = new Date(clock.now().getTime() - openingHolds * 3_600_000);
  const rows = await sql`
    SELECT 1 FROM audit
    WHERE case_id = ${caseId} AND person_id = ${actor.personId} AND action = ANY(${actions}) AND at > ${since} LIMIT 1`;
  return rows.length > 0;
}

/** Who opened the case by role, and why, latest first. */
export async function openingsOf({ sql }: SyncPorts, caseId: string): Promise<Opening[]> {
  return sql<Opening[]>`
    SELECT a.at, a.person_id AS "personId", p.name, a.detail->>'reason' AS reason
    FROM audit a JOIN person p ON p.id = a.person_id
    WHERE a.case_id = ${caseId} AND a.action IN (${opened}, ${requestRead}) ORDER BY a.id DESC LIMIT 100`;
}
