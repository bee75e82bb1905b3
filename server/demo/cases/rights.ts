import type { AuthorityRecord, RightsRecord } from '../../../shared/domain/documents/index.ts';
import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { sectionGOf } from '../../../shared/domain/records/index.ts';
import { addDays, rightsPassOn } from '../../../shared/domain/statute/index.ts';
import { refTo } from '../people/people.ts';
import type { CaseBook } from './case-book.ts';
import type { Child } from './child.ts';
import type { Relative } from './families.ts';
import type { Place } from './place.ts';

interface Given {
  /** The day on which access was given, and what was agreed was recorded. */
  on: string;
  by: PersonRef;
  today: string;
  birthDate: Child['birthDate'];
}

const source: Record<string, Extract<RightsRecord, { type: 'responsibility' }>['source']> = {
  Mother: 'mother',
  Father: 'on the birth certificate',
  Grandfather: 'special guardianship',
};

/** Who holds parental responsibility, who may act for whom until when, and what was agreed to (N3), each with what shows it. */
export function addRights(book: CaseBook, family: readonly Relative[], given: Given): void {
  const { on, by, today, birthDate } = given;
  const add = (record: RightsRecord, note: string): void => {
    const evidence = { fileId: null, note };
    const recorded = { recordedOn: on, recordedBy: by, replaces: null, ended: null };
    book.add({ kind: 'rights-record', record, evidence, ...recorded }, by, on);
  };
  for (const { person, capacity, relation, endsIn } of family) {
    const whose = source[relation.split(',')[0] ?? ''];
    if (whose && /parental responsibility|guardian/.test(relation)) {
      const from = whose === 'special guardianship' ? on : birthDate;
      const record = {
        type: 'responsibility',
        holder: refTo(person),
        source: whose,
        limits: '',
        from,
        until: null,
      } as const;
      add(record, whose === 'special guardianship' ? 'Order seen' : 'Birth certificate seen');
    }
    const principal = family[0]?.person;
    if (capacity === 'advocate' && principal && endsIn !== null) {
      const scope: Extract<RightsRecord, { type: 'advocate' }>['scope'] = ['speak for them', 'read the plan'];
      const names = { advocate: refTo(person), actsFor: refTo(principal) };
      add(
        { type: 'advocate', ...names, scope, from: on, until: addDays(today, endsIn) },
        'Signed authority, in the paper file',
      );
    }
  }
  const [first] = family;
  const passed = on >= rightsPassOn(birthDate);
  if (!first || passed !== (first.capacity === 'young person')) return;
  const as = passed ? ('young person' as const) : ('parent' as const);
  const said = { by: refTo(first.person), as, to: { type: 'everybody asked' } as const, on, until: null };
  for (const matter of ['seek advice', 'share the plan'] as const)
    add(
      { type: 'consent', matter, answer: 'given', how: 'on the request form', ...said },
      'Ticked and signed on the request',
    );
}

/** What the authority keeps for itself beside a plan: the commissioner's agreement, the panel, the place and its cost (N8). */
export function addAuthorityRecords(book: CaseBook, place: Place | null, by: PersonRef): void {
  const sent = book.documents.flatMap(({ body }) => (body.kind === 'plan' ? [body] : []));
  const final = sent.find(({ status }) => status === 'final');
  const last = final ?? sent.at(-1);
  if (!last) return;
  const on = addDays(last.served.on, -7);
  const add = (record: AuthorityRecord, note: string): void => {
    const evidence = { fileId: null, note };
    book.add({ kind: 'authority-record', record, evidence, recordedOn: on, recordedBy: by, replaces: null }, by, on);
  };
  const inWriting = book.documents.flatMap(({ body }) => (body.kind === 'plan-draft' ? [body.text] : []))[0];
  for (const sectionG of new Set([inWriting ?? last.text, last.text].map(sectionGOf)))
    if (sectionG !== '') add(agreementTo(sectionG, on, by), 'E-mail, in the correspondence');
  if (!final) return;
  const question = 'Can the provision in the draft plan be made at the setting that the family asks for?';
  const advice = { outcome: 'Yes', reasons: 'The setting has the staff and the room, and the family agrees.' };
  const panel = { panel: 'SEND panel', members: '', on, advises: 'the placement', question, ...advice } as const;
  add({ type: 'panel', ...panel }, 'Minutes of the panel');
  if (place) add(placementAt(place, final.served.on), '');
}

function agreementTo(sectionG: string, on: string, by: PersonRef): AuthorityRecord {
  const answer = { agreed: true, on, by: 'Dr Lewis Hart, designated clinical officer', note: '' };
  const asked = { commissioner: 'Harrowdale Integrated Care Board', askedOn: addDays(on, -10), draftVersion: null };
  return { type: 'health agreement', ...asked, sectionG, answer: { ...answer, recordedBy: by, recordedOn: on } };
}

function placementAt({ setting }: Place, from: string): AuthorityRecord {
  const where = { setting: { settingId: setting.id, name: setting.name }, residential: false };
  const cost = { pence: 612_000, per: 'year', weeks: 1 } as const;
  const funding = { education: 100, health: 0, socialCare: 0 };
  const agreed = { from, until: null, agreedBy: 'Head of SEND' };
  return { type: 'placement', placementType: 'mainstream school', ...where, cost, funding, ...agreed };
}
