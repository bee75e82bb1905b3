import type { Sql } from 'postgres';
import type { DemoMail } from '../../shared/api/demo-mailbox.ts';
import type { MailFailure } from '../../shared/api/mail.ts';
import type { Actor } from '../../shared/domain/people/index.ts';

interface FailureRow extends Omit<MailFailure, 'to' | 'at'> {
  at: Date;
  personId: string;
  name: string;
  address: string | null;
}

/** E-mails that did not arrive: all for an administrator; for a co-ordinator those of their cases and of the people in them. */
export async function mailFailures(sql: Sql, actor: Actor): Promise<MailFailure[]> {
  const everything = actor.role === 'administrator';
  const rows = await sql<FailureRow[]>`
    WITH mine AS (
      SELECT id, parties FROM hub_case WHERE coordinator_id = ${actor.personId}
      UNION
      SELECT c.id, c.parties FROM hub_case c JOIN document d ON d.case_id = c.id AND d.kind = 'case'
      WHERE c.parties @> ARRAY[${actor.personId}]::uuid[] AND d.facts->'cover'->>'personId' = ${actor.personId}
    )
    SELECT m.id, m.kind, m.state, m.case_id AS "caseId", m.attempts, m.at, coalesce(m.last_error, '') AS why,
      p.id AS "personId", p.name, coalesce(m.address, p.email) AS address
    FROM mail m JOIN person p ON p.id = m.to_person
    WHERE m.state IN ('failed', 'bounced') AND (
      ${everything}
      OR m.case_id IN (SELECT id FROM mine)
      OR (m.case_id IS NULL AND EXISTS (SELECT 1 FROM mine WHERE m.to_person = ANY(mine.parties)))
    )
    ORDER BY m.at DESC LIMIT 200`;
  return rows.map(({ personId, name, address, at, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    to: { personId, name, address },
  }));
}

/** Every e-mail sent, for the mailbox page of the demo. */
export async function sentMails(sql: Sql, to: string | undefined): Promise<DemoMail[]> {
  const rows = await sql<
    (Omit<DemoMail, 'to' | 'at'> & { at: Date; personId: string; name: string; address: string })[]
  >`
    SELECT m.id, m.kind, m.state, m.at, m.subject, m.text, m.html, p.id AS "personId", p.name, m.address
    FROM mail m JOIN person p ON p.id = m.to_person
    WHERE m.state IN ('sent', 'bounced') AND m.address IS NOT NULL AND m.subject IS NOT NULL
      AND ${to === undefined ? sql`true` : sql`m.address = ${to.toLowerCase()}`}
    ORDER BY m.at DESC LIMIT 200`;
  return rows.map(({ personId, name, address, at, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    to: { personId, name, address },
  }));
}
