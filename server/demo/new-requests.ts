import type { RequestBody } from '../../shared/domain/documents/index.ts';
import { emptyRequest } from '../../shared/domain/requests/index.ts';
import { addDays } from '../../shared/domain/statute/index.ts';
import type { DemoAuthority } from './generate.ts';
import { type Random, randomFrom } from './random.ts';
import type { CaseToWrite } from './write-cases.ts';

/** What stands where no account wrote: the public form. */
const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * Requests that wait in the tray of the demo: one of a mother by the public form, one of a school that repeats a child whom
 * the hub knows, and one that came by post some days ago.
 */
export function newRequests({ seed, today, cases, people }: DemoAuthority): CaseToWrite[] {
  const random = randomFrom(`${seed} requests`);
  const known = cases[0]?.child;
  const clerk = people.find(({ role }) => role === 'coordinator');
  if (!known || !clerk) return [];
  const child = { yearGroup: '', setting: '', upn: '', nhsNumber: '' };
  return [
    written(random.for('mother'), addDays(today, -1), {
      asker: 'parent',
      child: {
        ...child,
        firstName: 'Amara',
        lastName: 'Whitlock',
        birthDate: addDays(today, -2400),
        setting: 'At home',
      },
      people: [mother(random.for('person'), 'Ngozi Whitlock')],
      needs: [
        {
          area: 'social, emotional and mental health',
          words: 'She has not been able to go to school since September. Loud rooms make her cry.',
          by: 'Ngozi Whitlock',
        },
      ],
      views: [{ id: random.uuid(), whose: 'Amara', words: 'I want to learn about whales.', typedBy: 'Ngozi Whitlock' }],
      agreements: { familyKnows: true, mayShare: true },
    }),
    written(random.for('school'), addDays(today, -2), {
      asker: 'school',
      askedBy: { name: 'Robin Calder', role: 'Head of year', email: '', phone: '01632 960 220' },
      child: { ...child, firstName: spelt(known.firstName), lastName: known.lastName, birthDate: known.birthDate },
      people: [mother(random.for('person 2'), `A parent of ${known.firstName}`)],
      needs: [{ area: 'cognition and learning', words: 'Reading and writing are far behind.', by: 'Robin Calder' }],
      agreements: { familyKnows: true, mayShare: false },
    }),
    written(random.for('post'), addDays(today, -9), {
      asker: 'health professional',
      basis: 'brought to attention',
      source: 'post',
      recordedBy: { personId: clerk.id, name: clerk.name },
      askedBy: { name: 'Dr Imogen Hale', role: 'Paediatrician', email: '', phone: '01632 960 231' },
      child: { ...child, firstName: 'Leo', lastName: 'Marchetti', birthDate: addDays(today, -1300) },
      needs: [{ area: 'health', words: 'Epilepsy, often tired after the night.', by: 'Dr Imogen Hale' }],
    }),
  ];
}

/** One letter doubled, as people misspell names. */
const spelt = (name: string): string => `${name.slice(0, -1)}${name.slice(-1).repeat(2)}`;

const mother = (random: Random, name: string): RequestBody['people'][number] => ({
  id: random.uuid(),
  name,
  relation: 'Mother',
  parentalResponsibility: true,
  email: '',
  phone: '01632 960 240',
  address: '',
});

function written(random: Random, receivedOn: string, about: Partial<RequestBody>): CaseToWrite {
  const caseId = random.uuid();
  const at = `${receivedOn}T09:30:00.000Z`;
  const base: RequestBody = {
    ...emptyRequest('public form'),
    basis: 'request',
    state: 'submitted',
    sentAt: at,
    receivedOn,
  };
  const body = { ...base, ...about };
  const document = {
    id: random.uuid(),
    caseId,
    kind: 'request' as const,
    body,
    by: body.recordedBy?.personId ?? nobody,
    at,
  };
  return { caseId, documents: [document], files: [] };
}
