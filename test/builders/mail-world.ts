import type { Sql } from 'postgres';

/** A case with everything in it that no e-mail may tell, and the people whom e-mails go to. */
export const mailWorld = {
  caseId: '11111111-0000-4000-8000-000000000001',
  requestId: '11111111-0000-4000-8000-000000000002',
  therapist: { id: '22222222-0000-4000-8000-000000000001', email: 'nadia.rahman@nhs.example' },
  coordinator: { id: '22222222-0000-4000-8000-000000000002', email: 'jane.holt@northwick.example' },
  mother: { id: '22222222-0000-4000-8000-000000000003', email: 'abigail.fenwick@mail.example' },
  withoutEmail: { id: '22222222-0000-4000-8000-000000000004' },
  /** The words that must stand in no e-mail: name, reference, birth date, setting, and the text of the question. */
  secrets: ['Posy', 'Fenwick', 'H-2291', '2019', '14 March', 'Larkfield', 'stammer', 'Year 2'],
};

/** Puts the case and its people into a database. */
export async function storeMailWorld(sql: Sql): Promise<void> {
  const { caseId, requestId, therapist, coordinator, mother, withoutEmail } = mailWorld;
  await sql`INSERT INTO person (id, email, name, role, status) VALUES
    (${therapist.id}, ${therapist.email}, 'Nadia Rahman', 'contributor', 'active'),
    (${coordinator.id}, ${coordinator.email}, 'Jane Holt', 'coordinator', 'active'),
    (${mother.id}, ${mother.email}, 'Abigail Fenwick', 'family', 'active'),
    (${withoutEmail.id}, NULL, 'Tom Fenwick', 'family', 'invited')`;
  await sql`INSERT INTO hub_case (id, ref, child_name, birth_date, stage, coordinator_id)
    VALUES (${caseId}, 'H-2291', 'Posy Fenwick', '2019-03-14', 'gathering advice', ${coordinator.id})`;
  const by = { personId: coordinator.id, name: 'Jane Holt' };
  const request = {
    kind: 'advice-request',
    service: 'Larkfield Primary School',
    question: 'How does Posy’s stammer show in Year 2 at Larkfield?',
    askedOn: '2026-11-23',
    askedBy: by,
    dueOn: '2027-01-04',
    state: 'outstanding',
    authors: [{ personId: therapist.id, name: 'Nadia Rahman' }],
  };
  const body = JSON.stringify(request);
  await sql`INSERT INTO document (id, case_id, kind, revision, body, facts, by_person, at)
    VALUES (${requestId}, ${caseId}, 'advice-request', gen_random_uuid(), ${body}, ${sql.json(request)}, ${coordinator.id}, now())`;
}
