import type { FactsOf } from '../../shared/domain/documents/index.ts';
import { type ChildMarks, childKeys, sentRequest } from '../../shared/domain/requests/index.ts';
import { mailStopped } from '../../shared/domain/restricted/index.ts';
import type { OpenCase } from './open-case.ts';
import { partiesIn } from './open-case.ts';
import type { Db } from './ports.ts';

/** Locks the rows of cases in their order, as the first thing of every write (SYNC-1). Answers the ones there are. */
export async function lockCases(db: Db, caseIds: readonly string[]): Promise<Set<string>> {
  const sorted = [...new Set(caseIds)].sort();
  const rows = await db<{ id: string }[]>`
    SELECT id FROM hub_case WHERE id = ANY(${sorted}::uuid[]) ORDER BY id FOR UPDATE`;
  return new Set(rows.map(({ id }) => id));
}

/**
 * Makes the rows of new cases; their reference is filled in when their document is stored. Answers those that were not
 * there: a request that arrives a second time finds its row.
 */
export async function makeCaseRows(db: Db, caseIds: readonly string[]): Promise<string[]> {
  const sorted = [...new Set(caseIds)].sort();
  const rows = await db<{ id: string }[]>`
    INSERT INTO hub_case (id, ref) SELECT id, id::text FROM unnest(${sorted}::uuid[]) AS c (id)
    ON CONFLICT (id) DO NOTHING RETURNING id`;
  return rows.map(({ id }) => id);
}

/** Takes rows away that were made for something that was then refused. */
export async function dropEmptyRows(db: Db, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  await db`DELETE FROM hub_case WHERE id = ANY(${caseIds as string[]}::uuid[])`;
}

/** Repeats in the case's row what lists and search need, and whom the case names. `now` is null when nothing was written. */
export async function refreshCaseRows(db: Db, cases: readonly OpenCase[], now: Date | null): Promise<void> {
  if (cases.length === 0) return;
  const rows = cases.map((opened) => rowOf(opened));
  await db`
    UPDATE hub_case AS c SET
      ref = coalesce(n.ref, c.ref), child_name = coalesce(n.child_name, c.child_name),
      birth_date = coalesce(n.birth_date, c.birth_date), stage = coalesce(n.stage, c.stage),
      setting_id = n.setting_id, coordinator_id = n.coordinator_id, parties = n.parties::uuid[],
      request_state = n.request_state, request_received_on = n.request_received_on, child_keys = n.child_keys::text[],
      mail_stopped = n.mail_stopped::boolean, changed_at = coalesce(${now}, c.changed_at)
    FROM unnest(
      ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.ref)}::text[],
      ${rows.map((row) => row.childName)}::text[], ${rows.map((row) => row.birthDate)}::date[],
      ${rows.map((row) => row.stage)}::text[], ${rows.map((row) => row.settingId)}::uuid[],
      ${rows.map((row) => row.coordinatorId)}::uuid[], ${rows.map((row) => row.parties)}::text[],
      ${rows.map((row) => row.requestState)}::text[], ${rows.map((row) => row.requestReceivedOn)}::date[],
      ${rows.map((row) => row.childKeys)}::text[], ${rows.map((row) => String(row.mailStopped))}::text[]
    ) AS n (id, ref, child_name, birth_date, stage, setting_id, coordinator_id, parties, request_state, request_received_on, child_keys, mail_stopped)
    WHERE c.id = n.id`;
}

/** Marks cases as changed that kept who and what they name. */
export async function touchCaseRows(db: Db, caseIds: readonly string[], now: Date): Promise<void> {
  if (caseIds.length === 0) return;
  await db`UPDATE hub_case SET changed_at = ${now} WHERE id = ANY(${caseIds as string[]}::uuid[])`;
}

function rowOf(opened: OpenCase) {
  const parties = partiesIn(opened.state.documents);
  const facts = opened.parts().case;
  const request = sentRequest(opened.state)?.facts ?? null;
  const marks = marksOf(facts, request);
  const ids = [...parties.people, ...parties.settings, ...parties.teams].sort();
  return {
    id: opened.caseId,
    ref: facts?.ref ?? null,
    childName: facts ? `${facts.child.firstName} ${facts.child.lastName}` : null,
    birthDate: facts?.child.birthDate ?? null,
    stage: facts?.stage ?? null,
    settingId: facts?.setting?.settingId ?? null,
    coordinatorId: facts?.coordinator?.personId ?? null,
    parties: `{${ids.join(',')}}`,
    requestState: request?.state ?? null,
    requestReceivedOn: request?.receivedOn ?? null,
    childKeys: arrayText(marks ? childKeys(marks) : []),
    mailStopped: mailStopped(opened.state),
  };
}

/** The child as the case knows it, with the numbers of the request; before there is a case, as the request says. */
function marksOf(one: FactsOf<'case'> | null, request: FactsOf<'request'> | null): ChildMarks | null {
  if (!one) return request?.child ?? null;
  const { upn = '', nhsNumber = '' } = request?.child ?? {};
  return { ...one.child, upn, nhsNumber };
}

/** Texts as PostgreSQL writes an array of them. */
const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((text) => `"${text.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`;
