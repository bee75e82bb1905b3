import { overdueToTell } from '../../shared/domain/consultations/index.ts';
import { coordinatorsOf, membersOf } from '../../shared/domain/notifications/index.ts';
import type { MailOrder } from '../ports.ts';
import { changeCases, type SyncPorts } from '../sync/index.ts';

/**
 * G2, CoP 9.83: tells the setting and the co-ordinator once that an answer is overdue, by the hub's date, whenever that is
 * noticed: after days without a server too. It is written on the consultation itself. Answers how many there were.
 */
export async function tellOfOverdueConsultations(ports: SyncPorts): Promise<number> {
  const today = ports.clock.today();
  const rows = await ports.sql<{ id: string }[]>`
    SELECT DISTINCT d.case_id AS id FROM document d
      JOIN document r ON r.id = (d.facts->>'roundId')::uuid AND r.facts->>'closedOn' IS NULL
    WHERE d.kind = 'consultation' AND d.facts->>'state' = 'asked' AND d.facts->>'dueOn' < ${today}
      AND NOT d.facts ? 'overdueToldOn'
    ORDER BY d.case_id`;
  let told = 0;
  for (const { id } of rows) told += await tellInCase(ports, id);
  return told;
}

function tellInCase(ports: SyncPorts, caseId: string): Promise<number> {
  return changeCases(ports, { caseIds: [caseId] }, async ({ tx, cases, today, accept }) => {
    const opened = cases.get(caseId);
    const overdue = opened ? overdueToTell(opened.state, today) : [];
    for (const { id, facts } of overdue) {
      const { state } = opened as NonNullable<typeof opened>;
      const setting = membersOf(facts.setting.settingId, state);
      const staff = coordinatorsOf(state).filter((personId) => !setting.includes(personId));
      accept([{ id, caseId, kind: 'consultation', body: { ...facts, overdueToldOn: today } }], [], null);
      const order = (kind: MailOrder['kind'], toPersonId: string): MailOrder => ({
        kind,
        toPersonId,
        key: `${kind} ${id} ${toPersonId}`,
        caseId,
        dueOn: facts.dueOn,
      });
      await ports.mailer.order(tx, [
        ...setting.map((personId) => order('consultation overdue', personId)),
        ...staff.map((personId) => order('consultation unanswered', personId)),
      ]);
    }
    return overdue.length;
  });
}
