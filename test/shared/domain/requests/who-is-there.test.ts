import { describe, expect, test } from 'vitest';
import type { RequestPerson } from '../../../../shared/domain/documents/index.ts';
import { type KnownAccount, responsibilityWords, whoIsThere } from '../../../../shared/domain/requests/index.ts';
import { abigail, larkfield, refOf, sam } from '../../../builders/a-case.ts';
import { answersOf, aRequest } from '../../../builders/a-request.ts';

const [leila, daniel] = answersOf().people as [RequestPerson, RequestPerson];
const familyAccount: KnownAccount = {
  personId: abigail.personId,
  name: 'Leila Osei',
  email: 'leila@example.org',
  role: 'family',
  suspended: false,
  setting: null,
};
const senco: KnownAccount = {
  ...familyAccount,
  personId: sam.personId,
  name: 'Sam Birch',
  email: 'sam@example.org',
  role: 'setting',
  setting: larkfield,
};

describe('who of a request can be invited', () => {
  test('A1: a parent or young person who asks with an account is the first person of the request, not one more', () => {
    const request = aRequest({ startedBy: refOf(abigail), people: [{ ...leila, email: '' }, daniel] });
    const there = whoIsThere(request, [familyAccount]);
    expect(there.people.map(({ started, differs }) => [started, differs])).toEqual([
      [true, false],
      [false, false],
    ]);
    expect(there.starter).toBeNull();
  });

  test('A1: a setting, or a relative who speaks for somebody else, is one to choose beside the people', () => {
    const bySchool = aRequest({ asker: 'school', startedBy: refOf(sam) });
    expect(whoIsThere(bySchool, [senco])).toMatchObject({ starter: senco, people: [{ started: false }, {}] });
    const byRelative = aRequest({ asker: 'somebody else', startedBy: refOf(abigail) });
    const [aunt] = [{ ...familyAccount, email: 'aunt@example.org' }];
    expect(whoIsThere(byRelative, [aunt]).starter).toEqual(aunt);
    expect(whoIsThere(byRelative, [familyAccount])).toMatchObject({ starter: null, people: [{ started: true }, {}] });
  });

  test('N1: an account with another name or address than was typed is shown as a difference', () => {
    const differs = (account: Partial<KnownAccount>, startedBy = refOf(abigail)) =>
      whoIsThere(aRequest({ startedBy }), [{ ...familyAccount, ...account }]).people[0]?.differs;
    expect(differs({})).toBe(false);
    expect(differs({ name: ' leila  OSEI ' })).toBe(false);
    expect(differs({ name: 'Abigail Fenwick' })).toBe(true);
    expect(differs({ email: 'abigail@example.org' })).toBe(true);
    expect(differs({ name: 'Daniel Osei' }, refOf(sam))).toBe(true);
  });

  test('N6: of two people with one e-mail address, however it is typed, the second shares it', () => {
    const request = aRequest({ people: [leila, { ...daniel, email: ' LEILA@example.org' }] });
    expect(whoIsThere(request, []).people.map(({ sharesWith }) => sharesWith)).toEqual([null, 'Leila Osei']);
    expect(whoIsThere(aRequest(), []).people.map(({ sharesWith }) => sharesWith)).toEqual([null, null]);
  });

  test('N6: whoever has the account’s address beside the one who asked with it shares it', () => {
    const people = [
      { ...leila, email: '' },
      { ...daniel, email: 'leila@example.org' },
    ];
    const there = whoIsThere(aRequest({ startedBy: refOf(abigail), people }), [familyAccount]);
    expect(there.people.map(({ started, sharesWith }) => [started, sharesWith])).toEqual([
      [true, null],
      [true, 'Leila Osei'],
    ]);
  });

  test('N3: a tick for parental responsibility is what somebody says, of themselves or of another', () => {
    const request = aRequest();
    expect(
      [leila, daniel, { ...leila, parentalResponsibility: false }].map((one) => responsibilityWords(request, one)),
    ).toEqual(['says they have parental responsibility', 'said to have parental responsibility', '']);
  });
});
