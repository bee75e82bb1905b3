import type { LocalDocument } from '../../../client/device/port.ts';
import type { CaseEvent, Stage } from '../../../shared/domain/documents/index.ts';
import { addDays } from '../../../shared/domain/statute/index.ts';
import { aLocalCase, aLocalRequest } from '../../builders/local-case.ts';
import type { DoubleDevice } from '../../doubles/device.ts';

/** Jane's cases as the mock-up of the tray shows them: name, year group, day 0, what has happened since, who has not answered. */
type Row = [
  name: string,
  year: string,
  received: string,
  stage: Stage,
  events: [CaseEvent['type'], string][],
  waits?: string[],
];
const assessed = (on: string): [CaseEvent['type'], string] => ['decided to assess', on];
const rows: Row[] = [
  [
    'Idris Kellaway',
    'Year 3',
    '2026-08-14',
    'gathering advice',
    [assessed('2026-09-25')],
    ['2026-11-19', '2026-12-02'],
  ],
  ['Ada Lindqvist', 'Year 8', '2026-10-10', 'deciding whether to assess', []],
  [
    'Joel Mbeki',
    'Year 11',
    '2026-07-05',
    'finalising the plan',
    [assessed('2026-08-10'), ['draft plan served', '2026-10-12']],
  ],
  ['Maisie Thorne', 'Reception', '2026-10-12', 'deciding whether to assess', []],
  ['Ruben Castell', 'Year 2', '2026-09-14', 'gathering advice', [assessed('2026-10-10')], ['2026-11-24', '2026-11-30']],
  ['Posy Adeyemi', 'Year 1', '2026-09-14', 'gathering advice', [assessed('2026-10-10')], ['2026-11-27']],
  ['Kofi Mensah', 'Year 6', '2026-10-17', 'deciding whether to assess', []],
  [
    'Tomasz Wren',
    'Year 5',
    '2026-09-20',
    'gathering advice',
    [assessed('2026-10-20')],
    ['2026-12-04', '2026-12-05', '2026-12-06'],
  ],
  [
    'Bea Fairhurst',
    'Year 7',
    '2026-07-20',
    'draft with the family',
    [assessed('2026-08-28'), ['draft plan served', '2026-11-12']],
  ],
  [
    'Saoirse Dunne',
    'Reception',
    '2026-07-20',
    'draft with the family',
    [assessed('2026-08-28'), ['draft plan served', '2026-10-30']],
  ],
  ['Owen Trevail', 'Year 10', '2026-08-15', 'gathering advice', [assessed('2026-09-20')]],
  ['Bartholomew Featherstonehaugh-Cholmondeley', 'Year 12', '2026-10-30', 'deciding whether to assess', []],
  [
    'Dylan Ashworth',
    'Year 8',
    '2025-11-01',
    'plan in force',
    [assessed('2025-12-10'), ['final plan issued', '2026-03-20']],
  ],
];
const coordinator = { personId: '00000000-0000-4000-8000-000000000001', name: 'Jane Holt' };
const somebodyElse = { personId: '00000000-0000-4000-8000-000000000003', name: 'Omar Aziz' };

/** A co-ordinator's device on Monday 23 November 2026. */
export function sampleDesk(empty: boolean): DoubleDevice {
  return {
    actor: { ...coordinator, role: 'coordinator', settingId: null, teamIds: [] },
    today: '2026-11-23',
    documents: empty ? [] : rows.flatMap(documentsOf),
    pieces: [],
    status: {},
  };
}

function documentsOf([name, yearGroup, received, stage, events, waits = []]: Row, at: number): LocalDocument[] {
  const caseId = `00000000-0000-4000-8000-0000000003${String(at).padStart(2, '0')}`;
  const [firstName = '', lastName = ''] = name.split(' ');
  const all: [CaseEvent['type'], string][] = [['request received', received], ...events];
  const file = aLocalCase(caseId, {
    ref: `H-23${String(at).padStart(2, '0')}`,
    child: { firstName, lastName, knownAs: null, birthDate: '2017-02-20', yearGroup },
    coordinator: at === 5 ? somebodyElse : coordinator,
    cover: at === 5 ? coordinator : null,
    stage,
    events: all.map(([type, on]) => ({ type, on })),
  });
  const services = ['Speech and language therapy', 'Larkfield Primary School', 'Educational psychology'];
  const requests = waits.map((dueOn, n) =>
    aLocalRequest(caseId, { service: services[n] ?? 'Social care', askedOn: addDays(dueOn, -42), dueOn }),
  );
  const sent = aLocalRequest(caseId, {
    service: 'Parents',
    askedOn: '2026-10-10',
    dueOn: '2026-11-21',
    state: 'submitted',
    submittedOn: '2026-11-01',
  });
  // Owen's advice is all in: his plan is to be drafted.
  return [file, ...requests, ...(at === 10 || waits.length > 0 ? [sent] : [])] as unknown as LocalDocument[];
}
