import type { TransactionSql } from 'postgres';
import { type AdviceRequestBody, factsById } from '../../shared/domain/documents/index.ts';
import {
  type RemindedAs,
  type ReminderDue,
  reminderAfterDays,
  remindersDue,
} from '../../shared/domain/notifications/index.ts';
import type { PersonRef } from '../../shared/domain/people/index.ts';
import { addDays } from '../../shared/domain/statute/index.ts';
import type { MailKind, MailOrder } from '../ports.ts';
import { changeCases, readCase, type SyncPorts } from '../sync/index.ts';

/**
 * V2: reminds everybody who is to be reminded today, by the hub's date. It compares facts with the date, so that it does not
 * matter when it ran last, how often it runs, or on how many servers: each person is reminded of each request once for
 * each reason (table `reminder`). Answers how many reminders went out.
 */
export async function remind(ports: SyncPorts): Promise<number> {
  let sent = 0;
  const faults: unknown[] = [];
  for (const caseId of await casesToLookAt(ports, ports.clock.today()))
    try {
      sent += await remindCase(ports, caseId);
    } catch (fault) {
      faults.push(fault);
    }
  // One case that fails keeps nobody else from being reminded; the job is tried again for it.
  if (faults.length > 0) throw faults[0];
  return sent;
}

/** Cases with an outstanding request whose day has come, and of which nobody was reminded for that reason yet. */
async function casesToLookAt({ sql }: SyncPorts, today: string): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    SELECT DISTINCT d.case_id AS id FROM document d
      JOIN document r ON r.id = (d.facts->>'roundId')::uuid AND r.facts->>'closedOn' IS NULL
    WHERE d.kind = 'advice-request' AND d.facts->>'state' = 'outstanding'
      AND d.facts->>'askedOn' <= ${addDays(today, -reminderAfterDays)}
      AND NOT EXISTS (
        SELECT FROM reminder m WHERE m.request_id = d.id
          AND m.kind = CASE WHEN d.facts->>'dueOn' < ${today} THEN 'overdue' ELSE 'four weeks' END)
    ORDER BY d.case_id`;
  return rows.map(({ id }) => id);
}

async function remindCase(ports: SyncPorts, caseId: string): Promise<number> {
  // Read first without a lock: of an exempt request nothing is due, day after day.
  const read = await readCase(ports, caseId);
  if (!read || remindersDue(read.state, ports.clock.today()).length === 0) return 0;
  return changeCases(ports, { caseIds: [caseId] }, async ({ tx, cases, today, now, accept }) => {
    const opened = cases.get(caseId);
    let sent = 0;
    for (const due of opened ? remindersDue(opened.state, today) : []) {
      const to = await claim(tx, due, today, now);
      const request = opened && factsById(opened.state, 'advice-request', due.requestId);
      if (to.length === 0 || !request) continue;
      const body = withReminder(request, { on: today, why: due.kind, to });
      accept([{ id: due.requestId, caseId, kind: 'advice-request', body }], [], null);
      await ports.mailer.order(tx, ordersFor(due, caseId, to));
      sent += to.length;
    }
    return sent;
  });
}

/** Takes the reminder for each person who has not had it; whoever is answered is reminded now, and by nobody else. */
async function claim(tx: TransactionSql, due: ReminderDue, on: string, now: string): Promise<PersonRef[]> {
  return tx<PersonRef[]>`
    WITH claimed AS (
      INSERT INTO reminder (request_id, kind, person_id, reminded_on, at)
      SELECT ${due.requestId}, ${due.kind}, id, ${on}, ${now} FROM unnest(${[...due.to.keys()]}::uuid[]) AS p (id)
      ON CONFLICT DO NOTHING RETURNING person_id
    )
    SELECT p.id AS "personId", p.name FROM claimed JOIN person p ON p.id = claimed.person_id ORDER BY p.name, p.id`;
}

type Reminder = NonNullable<AdviceRequestBody['reminders']>[number];

const withReminder = (request: AdviceRequestBody, reminder: Reminder): AdviceRequestBody => ({
  ...request,
  reminders: [...(request.reminders ?? []), reminder],
});

const mailOf: Record<ReminderDue['kind'], Record<RemindedAs, MailKind>> = {
  'four weeks': { author: 'advice reminder', manager: 'team advice reminder', coordinator: 'advice has nobody' },
  overdue: { author: 'advice overdue', manager: 'team advice overdue', coordinator: 'advice has nobody' },
};

function ordersFor({ requestId, kind, to: parts }: ReminderDue, caseId: string, to: readonly PersonRef[]): MailOrder[] {
  return to.map(({ personId }) => ({
    kind: mailOf[kind][parts.get(personId) ?? 'author'],
    toPersonId: personId,
    key: `reminder ${kind} ${requestId} ${personId}`,
    caseId,
    requestId,
  }));
}
