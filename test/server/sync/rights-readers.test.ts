import { describe, expect, test } from 'vitest';
import { visibleTo } from '../../../server/sync/visible-to.ts';
import { partsOf, planGoesTo } from '../../../shared/domain/access/index.ts';
import type { RightsRecord } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  abigail,
  aCase,
  type CaseBuilder,
  george,
  jane,
  larkfield,
  nadia,
  omar,
  priya,
  ravi,
  refOf,
  sam,
  speechTeam,
  tom,
} from '../../builders/a-case.ts';
import {
  aCapacityDecision,
  aConsent,
  aDisclosure,
  anAuthority,
  anAuthorityRecord,
  aPanel,
  aPlacement,
  aResponsibility,
  aRight,
} from '../../builders/a-right.ts';

const today = '2026-11-23';
const ended = { on: '2026-11-20', reason: 'By letter', by: refOf(jane), recordedOn: '2026-11-20' };

function until(one: CaseBuilder, person: Actor, label: string, on = today): string | null | undefined {
  return visibleTo(one.state(), on).find((row) => row.personId === person.personId && row.documentId === one.id(label))
    ?.until;
}
const sees = (one: CaseBuilder, person: Actor, label: string, on = today) =>
  until(one, person, label, on) !== undefined;
const readers = (one: CaseBuilder, label: string, people: Actor[]) =>
  people.filter((person) => sees(one, person, label));

describe('an advocate', () => {
  const withAdvocate = () => aCase().granted('advocate', tom, { capacity: 'advocate' });

  test('N3, O7: access ends by itself with the last day of the authority, and that day travels with the data', () => {
    const one = withAdvocate().put('authority', aRight(anAuthority({ until: '2026-11-25' })));
    expect(until(one, tom, 'case')).toBe('2026-11-25');
    expect([sees(one, tom, 'case', '2026-11-25'), sees(one, tom, 'case', '2026-11-26')]).toEqual([true, false]);
  });

  test('N3: the earlier of the authority’s end and the access’s own counts', () => {
    const one = aCase().granted('advocate', tom, { capacity: 'advocate', endsOn: '2026-12-01' });
    expect(until(one.put('authority', aRight(anAuthority())), tom, 'case')).toBe('2026-12-01');
  });

  test('N3: authority that was withdrawn ends access at once; a new one gives it back', () => {
    const one = withAdvocate().put('authority', aRight(anAuthority(), { ended }));
    expect(sees(one, tom, 'case')).toBe(false);
    expect(until(one.put('renewed', aRight(anAuthority({ until: '2027-01-31' }))), tom, 'case')).toBe('2027-01-31');
  });

  test('N3: as long as no authority was ever recorded, access is as the co-ordinator gave it', () => {
    expect(until(withAdvocate(), tom, 'case')).toBeNull();
  });

  test('N3: authority ends nobody’s access but the advocate’s', () => {
    const one = aCase().granted('father', tom).put('authority', aRight(anAuthority(), { ended }));
    expect(until(one, tom, 'case')).toBeNull();
  });
});

describe('a plan that was sent', () => {
  const withPlans = (served = '2026-11-20') => {
    const one = aCase()
      .granted('mother', abigail)
      .grantedToSetting('school')
      .asked('speech', nadia)
      .submitted('speech');
    const { kind: _kind, ...written } = one.planBegun().body('plan draft', 'plan-draft');
    const sent = { ...written, version: 1, sentBy: refOf(jane), served: { on: served, by: 'hub' as const } };
    one.put('draft', { kind: 'plan', ...sent, status: 'draft', answerBy: '2026-12-04' });
    return one.put('final', { kind: 'plan', ...sent, status: 'final', answerBy: null });
  };
  /** Posy as a young person, over compulsory school age since 27 June 2026. */
  const grown = (served?: string) => {
    const one = withPlans(served);
    const { child } = one.body('case', 'case');
    return one.case({ child: { ...child, birthDate: '2010-03-14' } });
  };

  test('reg 17: an adviser with access is shown the final plan with recorded consent, and not without', () => {
    expect(readers(withPlans(), 'final', [jane, abigail, sam, nadia])).toEqual([jane, abigail, sam]);
    const one = withPlans().put('consent', aRight(aConsent()));
    expect(readers(one, 'final', [jane, abigail, sam, nadia])).toEqual([jane, abigail, sam, nadia]);
    expect(readers(one, 'draft', [jane, abigail, sam, nadia])).toEqual([jane, abigail]);
  });

  test('reg 17: consent that was refused, withdrawn or given for something else discloses nothing', () => {
    for (const body of [
      aRight(aConsent({ answer: 'refused' })),
      aRight(aConsent(), { ended }),
      aRight(aConsent({ matter: 'share advice' })),
      aRight(aConsent({ until: '2026-11-22' })),
      aRight(aConsent({ to: { type: 'person', ...refOf(priya) } })),
      aRight(aConsent({ to: { type: 'named', name: nadia.name } })),
    ])
      expect(sees(withPlans().put('consent', body), nadia, 'final')).toBe(false);
  });

  test('reg 17, O7: consent for a time carries its last day, and opens no case', () => {
    const one = withPlans().put('consent', aRight(aConsent({ until: '2026-11-30' })));
    expect([until(one, nadia, 'final'), until(one, nadia, 'case')]).toEqual(['2026-11-30', null]);
    const alone = withPlans().put('consent', aRight(aConsent({ to: { type: 'person', ...refOf(priya) } })));
    expect(sees(alone, priya, 'final')).toBe(false);
  });

  test('reg 17: consent may name a person, a setting or a team that was asked', () => {
    const team = withPlans()
      .asked('hearing', speechTeam, { authors: [refOf(ravi)] })
      .submitted('hearing');
    const to = { type: 'team' as const, ...speechTeam };
    expect(readers(team.put('consent', aRight(aConsent({ to }))), 'final', [nadia, ravi])).toEqual([ravi]);
    const person = withPlans().put('consent', aRight(aConsent({ to: { type: 'person', ...refOf(nadia) } })));
    expect(sees(person, nadia, 'final')).toBe(true);
  });

  test('reg 17: the authority discloses on a ground that it records, and ends that', () => {
    const one = withPlans().put('disclosure', aRight(aDisclosure()));
    expect(sees(one, nadia, 'final')).toBe(true);
    expect(sees(one.put('disclosure', aRight(aDisclosure(), { ended })), nadia, 'final')).toBe(false);
  });

  test('N1, reg 17: who sends it is shown those whom it goes to', () => {
    const goesTo = (one: CaseBuilder, label: string, status: 'draft' | 'final' = 'final') =>
      planGoesTo(partsOf(one.state()), one.body(label, 'grant'), { status, served: { on: today, by: 'hub' } }, today);
    const one = withPlans().granted('advocate', tom, { capacity: 'advocate' });
    expect(['mother', 'school', 'advocate'].map((label) => goesTo(one, label))).toEqual([true, true, false]);
    expect(['mother', 'school'].map((label) => goesTo(one, label, 'draft'))).toEqual([true, false]);
    expect(goesTo(one.case({ setting: null }), 'school')).toBe(false);
    const to = { type: 'setting' as const, ...larkfield };
    expect(goesTo(one.put('consent', aRight(aConsent({ to }))), 'school')).toBe(true);
  });

  test('reg 17: a setting that is not the child’s own needs consent like anybody', () => {
    const one = withPlans().case({ setting: null });
    expect(sees(one, sam, 'final')).toBe(false);
  });

  test('N3: an advocate is shown a plan when the recorded authority covers it', () => {
    const one = withPlans().granted('advocate', tom, { capacity: 'advocate' });
    expect([sees(one, tom, 'case'), sees(one, tom, 'draft')]).toEqual([true, false]);
    one.put('authority', aRight(anAuthority({ scope: ['speak for them'] })));
    expect(sees(one, tom, 'final')).toBe(false);
    expect(until(one.put('authority', aRight(anAuthority())), tom, 'draft')).toBe('2026-12-31');
  });

  test('N3: what is sent after the rights have passed is the young person’s; what was sent before stays the parents’', () => {
    expect(sees(grown(), abigail, 'final')).toBe(false);
    expect(sees(grown('2026-06-26'), abigail, 'final')).toBe(true);
    expect(sees(grown().granted('herself', tom, { capacity: 'young person' }), tom, 'draft')).toBe(true);
  });

  test('N3: the young person’s consent, not the parent’s, discloses it then', () => {
    const to = { type: 'person' as const, ...refOf(abigail) };
    expect(sees(grown().put('consent', aRight(aConsent({ to }))), abigail, 'final')).toBe(false);
    expect(sees(grown().put('consent', aRight(aConsent({ to, as: 'young person' }))), abigail, 'final')).toBe(true);
  });

  test('N3: where the young person lacks capacity for it, the parent or representative decides', () => {
    expect(sees(grown().put('capacity', aRight(aCapacityDecision())), abigail, 'final')).toBe(true);
    const representative = { who: refOf(george), as: 'deputy' as const };
    const represented = grown().put('capacity', aRight(aCapacityDecision({ representative })));
    expect(sees(represented, abigail, 'final')).toBe(false);
  });
});

describe('records', () => {
  const people = [jane, abigail, tom, sam, nadia, omar];
  const withRecord = (record: RightsRecord) =>
    aCase()
      .granted('mother', abigail)
      .granted('father', tom)
      .grantedToSetting('school')
      .asked('speech', nadia)
      .put('record', aRight(record));

  test('N3: a record is read by the co-ordinator and the person it is about, and by no other reader of the case', () => {
    expect(readers(withRecord(aConsent()), 'record', people)).toEqual([jane, abigail]);
    expect(readers(withRecord(aResponsibility({ holder: refOf(tom) })), 'record', people)).toEqual([jane, tom]);
    expect(readers(withRecord(anAuthority({ actsFor: refOf(abigail) })), 'record', people)).toEqual([
      jane,
      abigail,
      tom,
    ]);
    expect(readers(withRecord(aDisclosure()), 'record', people)).toEqual([jane]);
    expect(readers(withRecord(aCapacityDecision()), 'record', people)).toEqual([jane]);
  });

  test('N3: a capacity decision is read by the young person, and by who decides for them', () => {
    const representative = { who: refOf(abigail), as: 'deputy' as const };
    const one = withRecord(aCapacityDecision({ representative })).granted('self', tom, { capacity: 'young person' });
    expect(readers(one, 'record', people)).toEqual([jane, abigail, tom]);
  });

  test('N3: evidence is seen with the record that names it, and a record shows no other file', () => {
    const one = withRecord(aConsent()).photo('form', 'speech', jane);
    const form = one.body('form', 'file');
    one.put('form', { ...form, draftId: one.id('case') });
    expect(readers(one, 'form', people)).toEqual([jane]);
    one.put('record', aRight(aConsent(), { evidence: { fileId: one.id('form'), note: '' } }));
    expect(readers(one, 'form', people)).toEqual([jane, abigail]);
    one.put('form', form);
    expect(readers(one, 'form', people)).toEqual([nadia]);
  });

  test('N8: costs, panels and the commissioner’s agreement have no reader but who co-ordinates the case', () => {
    for (const record of [aPlacement(), aPanel()])
      expect(readers(withRecord(aConsent()).put('costs', anAuthorityRecord(record)), 'costs', people)).toEqual([jane]);
  });
});
