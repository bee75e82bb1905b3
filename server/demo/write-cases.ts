import type { Actor, Role } from '../../shared/domain/people/index.ts';
import { changeCases, type SyncPorts } from '../sync/index.ts';
import type { DemoDocument, DemoFile } from './cases/case-book.ts';

/** A case to be written: its first document is the case itself. */
export interface CaseToWrite {
  caseId: string;
  documents: readonly DemoDocument[];
  files: readonly DemoFile[];
}

/**
 * Writes cases through the one way in for every write, so that documents, history and feeds are what the hub itself
 * would have made of them; no reactions act. The moments of the past are put in afterwards.
 */
export async function writeCases(ports: SyncPorts, cases: readonly CaseToWrite[], casesAtOnce = 60): Promise<void> {
  const quiet: SyncPorts = { ...ports, react: async () => {} };
  for (let at = 0; at < cases.length; at += casesAtOnce) {
    const some = cases.slice(at, at + casesAtOnce);
    await writeSome(quiet, some);
    await putInThePast(quiet, some);
  }
}

async function writeSome(ports: SyncPorts, cases: readonly CaseToWrite[]): Promise<void> {
  const caseIds = cases.map(({ caseId }) => caseId);
  await changeCases(ports, { caseIds, newCases: caseIds }, async ({ accept, tx }) => {
    for (const { documents } of cases)
      for (const document of documents)
        accept([document], [], { actor: writer(document.by), typedAt: null, operationId: null });
    const files = cases.flatMap((one) => one.files);
    if (files.length === 0) return;
    await tx`
      INSERT INTO file_bytes (file_id, case_id, sha256, bytes, by_person, at)
      SELECT file_id, case_id, sha256, decode(bytes, 'base64'), by_person, at FROM unnest(
        ${files.map(({ id }) => id)}::uuid[], ${files.map(({ caseId }) => caseId)}::uuid[],
        ${files.map(({ sha256 }) => sha256)}::text[], ${files.map(({ bytes }) => Buffer.from(bytes).toString('base64'))}::text[],
        ${files.map(({ by }) => by)}::uuid[],
        ${files.map(({ at }) => at)}::timestamptz[]) AS f (file_id, case_id, sha256, bytes, by_person, at)`;
  });
}

/** The kernel notes the author only; what they may do was decided when the story was written. */
const writer = (personId: string): Actor => ({
  personId,
  name: '',
  role: 'coordinator' satisfies Role,
  settingId: null,
  teamIds: [],
});

async function putInThePast({ sql }: SyncPorts, cases: readonly CaseToWrite[]): Promise<void> {
  const documents = cases.flatMap((one) => one.documents);
  const [ids, moments] = [documents.map(({ id }) => id), documents.map(({ at }) => at)];
  await sql.begin(async (tx) => {
    const written = tx`unnest(${ids}::uuid[], ${moments}::timestamptz[]) AS w (id, at)`;
    await tx`UPDATE document d SET at = w.at FROM ${written} WHERE d.id = w.id`;
    await tx`UPDATE document_revision r SET at = w.at FROM ${written} WHERE r.document_id = w.id`;
    await tx`
      INSERT INTO reminder (request_id, kind, person_id, reminded_on, at)
      SELECT d.id, r->>'why', (p->>'personId')::uuid, (r->>'on')::date, (r->>'on')::timestamptz
      FROM document d, jsonb_array_elements(d.facts->'reminders') AS r, jsonb_array_elements(r->'to') AS p
      WHERE d.id = ANY(${ids}::uuid[]) AND d.kind = 'advice-request' AND d.facts ? 'reminders'
      ON CONFLICT DO NOTHING`;
    await tx`UPDATE audit a SET at = w.at FROM ${written} WHERE a.document_id = w.id`;
  });
}
