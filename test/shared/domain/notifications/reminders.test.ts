import { describe, expect, test } from 'vitest';
import { remindersDue } from '../../../../shared/domain/notifications/index.ts';
import {
  aCase,
  type CaseBuilder,
  helen,
  jane,
  larkfield,
  lena,
  nadia,
  priya,
  ravi,
  refOf,
  sam,
  speechTeam,
} from '../../../builders/a-case.ts';

/** Asked on 12 October 2026: four weeks later is 9 November, the legal date 23 November. */
const [before, fourWeeks, legalDate, after] = ['2026-11-08', '2026-11-09', '2026-11-23', '2026-11-24'];
const due = (one: CaseBuilder, today: string) =>
  remindersDue(one.state(), today).map(({ kind, to }) => [kind, Object.fromEntries(to)]);

describe('reminders', () => {
  test('V2: an author is reminded four weeks after the day of asking, and when the legal date has passed, not before', () => {
    const one = aCase().asked('speech', nadia);
    expect(due(one, before)).toEqual([]);
    for (const today of [fourWeeks, legalDate])
      expect(due(one, today)).toEqual([['four weeks', { [nadia.personId]: 'author' }]]);
    expect(due(one, after)).toEqual([['overdue', { [nadia.personId]: 'author' }]]);
  });

  test('V2: of days that went by unseen only the newest reminder goes', () => {
    expect(due(aCase().asked('speech', nadia), '2027-03-01')).toEqual([['overdue', { [nadia.personId]: 'author' }]]);
  });

  test('V2: of a team’s request the allocated members and the designated managers are reminded; until then the managers', () => {
    const asked = (...authors: (typeof ravi)[]) => aCase().asked('speech', speechTeam, { authors: authors.map(refOf) });
    expect(due(asked(), fourWeeks)).toEqual([['four weeks', { [lena.personId]: 'manager' }]]);
    expect(due(asked(ravi, nadia), after)).toEqual([
      ['overdue', { [lena.personId]: 'manager', [ravi.personId]: 'author', [nadia.personId]: 'author' }],
    ]);
    expect(due(asked(lena), after)).toEqual([['overdue', { [lena.personId]: 'author' }]]);
  });

  test('V2, A7: of a setting’s request every account of it is reminded', () => {
    const one = aCase().asked('school', larkfield);
    expect(due(one, after)).toEqual([['overdue', { [sam.personId]: 'author', [helen.personId]: 'author' }]]);
  });

  test('V2: nothing is due of what is answered or withdrawn, nor in a round that has closed', () => {
    for (const one of [
      aCase().asked('speech', nadia).submitted('speech'),
      aCase().asked('speech', nadia).withdrawn('speech'),
      aCase().asked('speech', nadia).round('assessment', { closedOn: '2026-11-01', outcome: 'no plan' }),
    ])
      for (const today of [fourWeeks, after]) expect(due(one, today)).toEqual([]);
  });

  test('A5, V2: who is suspended is not reminded; when nobody is left, the co-ordinator is told', () => {
    const two = aCase()
      .asked('speech', nadia, { authors: [refOf(nadia), refOf(priya)] })
      .suspended(nadia);
    expect(due(two, after)).toEqual([['overdue', { [priya.personId]: 'author' }]]);
    const none = aCase().asked('speech', speechTeam, { authors: [] }).suspended(lena);
    expect(due(none, after)).toEqual([['overdue', { [jane.personId]: 'coordinator' }]]);
  });

  test('V2: whoever was allocated on the day of a reminder or later has just read the date, and is not reminded of it', () => {
    const one = aCase().asked('speech', speechTeam, { authors: [refOf(ravi)] });
    const request = one.body('speech', 'advice-request');
    const allocated = (on: string) =>
      one.put('speech', { ...request, allocations: [{ on, by: refOf(lena), to: [refOf(ravi)] }] });
    expect(due(allocated(before), fourWeeks)).toEqual([
      ['four weeks', { [lena.personId]: 'manager', [ravi.personId]: 'author' }],
    ]);
    expect(due(allocated(fourWeeks), fourWeeks)).toEqual([['four weeks', { [lena.personId]: 'manager' }]]);
    expect(due(allocated(fourWeeks), after)).toEqual([
      ['overdue', { [lena.personId]: 'manager', [ravi.personId]: 'author' }],
    ]);
  });

  test('V2, reg 8: nobody is told that advice is overdue which a recorded exemption excuses', () => {
    const one = aCase().asked('speech', nadia);
    one.case({
      exemptions: [
        {
          step: 'advice',
          ground: 'missed appointment',
          reason: 'Missed the clinic',
          from: '2026-11-10',
          to: '2026-12-10',
          recordedBy: refOf(jane),
          recordedOn: '2026-11-11',
          requestId: one.id('speech'),
        },
      ],
    });
    expect(due(one, after)).toEqual([]);
    expect(due(one, fourWeeks)).toHaveLength(1);
  });
});
