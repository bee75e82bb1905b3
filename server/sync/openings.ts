import { type Actor, isStaff } from '../../shared/domain/people/index.ts';
import type { SyncPorts } from './ports.ts';

/** How long one recorded reason lets staff read on, in hours. */
const openingHolds = 12;

const opened = 'opened by role';

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

/** Whether this member of staff has said why, recently enough. */
export async function hasOpened({ sql, clock }: SyncPorts, caseId: string, actor: Actor): Promise<boolean> {
  if (!isStaff(actor.role)) return false;
  const since = new Date(clock.now().getTime() - openingHolds * 3_600_000);
  const rows = await sql`
    SELECT 1 FROM audit
    WHERE case_id = ${caseId} AND person_id = ${actor.personId} AND action = ${opened} AND at > ${since} LIMIT 1`;
  return rows.length > 0;
}

/** Who opened the case by role, and why, latest first. */
export async function openingsOf({ sql }: SyncPorts, caseId: string): Promise<Opening[]> {
  return sql<Opening[]>`
    SELECT a.at, a.person_id AS "personId", p.name, a.detail->>'reason' AS reason
    FROM audit a JOIN person p ON p.id = a.person_id
    WHERE a.case_id = ${caseId} AND a.action = ${opened} ORDER BY a.id DESC LIMIT 100`;
}
