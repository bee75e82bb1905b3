import type {
  AuthorityRecord,
  AuthorityRecordBody,
  AuthorityRecordOf,
  RightOf,
  RightsRecord,
  RightsRecordBody,
} from '../../shared/domain/documents/index.ts';
import { abigail, jane, refOf, tom } from './a-case.ts';

const recorded = { recordedOn: '2026-10-06', recordedBy: refOf(jane), replaces: null } as const;
const seen = { fileId: null, note: 'Signed form, kept in the paper file' };

/** A record of rights as Jane Holt made it on 6 October 2026. */
export const aRight = (record: RightsRecord, change: Partial<RightsRecordBody> = {}): RightsRecordBody => ({
  kind: 'rights-record',
  record,
  evidence: seen,
  ...recorded,
  ended: null,
  ...change,
});

/** Posy's mother agrees that the plan is shared with everybody who is asked for advice. */
export const aConsent = (change: Partial<RightOf<'consent'>> = {}): RightOf<'consent'> => ({
  type: 'consent',
  matter: 'share the plan',
  answer: 'given',
  by: refOf(abigail),
  as: 'parent',
  to: { type: 'everybody asked' },
  on: '2026-10-05',
  how: 'in writing',
  until: null,
  ...change,
});

export const aResponsibility = (change: Partial<RightOf<'responsibility'>> = {}): RightOf<'responsibility'> => ({
  type: 'responsibility',
  holder: refOf(abigail),
  source: 'mother',
  limits: '',
  from: '2019-03-14',
  until: null,
  ...change,
});

/** Tom Fenwick acts for the mother until the end of 2026, in everything. */
export const anAuthority = (change: Partial<RightOf<'advocate'>> = {}): RightOf<'advocate'> => ({
  type: 'advocate',
  advocate: refOf(tom),
  actsFor: refOf(abigail),
  scope: ['speak for them', 'receive letters', 'read the plan'],
  from: '2026-10-05',
  until: '2026-12-31',
  ...change,
});

export const aCapacityDecision = (change: Partial<RightOf<'capacity'>> = {}): RightOf<'capacity'> => ({
  type: 'capacity',
  matter: 'who sees the plan',
  question: 'Whether the plan is shown to the college',
  assessedBy: 'Dr Anneke Voss, educational psychologist',
  on: '2026-11-02',
  outcome: 'lacks capacity',
  representative: null,
  ...change,
});

export const aDisclosure = (change: Partial<RightOf<'disclosure'>> = {}): RightOf<'disclosure'> => ({
  type: 'disclosure',
  to: { type: 'everybody asked' },
  ground: 'in the interests of the child or young person',
  reason: 'They carry out what section F says.',
  on: '2026-11-20',
  ...change,
});

/** A record of the authority's own as Jane Holt made it on 6 October 2026. */
export const anAuthorityRecord = (
  record: AuthorityRecord,
  change: Partial<AuthorityRecordBody> = {},
): AuthorityRecordBody => ({ kind: 'authority-record', record, evidence: seen, ...recorded, ...change });

export const aPanel = (change: Partial<AuthorityRecordOf<'panel'>> = {}): AuthorityRecordOf<'panel'> => ({
  type: 'panel',
  panel: 'SEND panel',
  members: 'Head of SEND, designated clinical officer, a head teacher',
  on: '2026-11-12',
  advises: 'the placement',
  question: 'Should the place be in the resourced provision?',
  outcome: 'Yes',
  reasons: 'The advice asks for daily work in a small group.',
  ...change,
});

export const anAgreement = (
  change: Partial<AuthorityRecordOf<'health agreement'>> = {},
): AuthorityRecordOf<'health agreement'> => ({
  type: 'health agreement',
  commissioner: 'Northwick Integrated Care Board',
  askedOn: '2026-11-10',
  draftVersion: 1,
  sectionG: 'Occupational therapy',
  answer: null,
  ...change,
});

export const anAnswerToIt = (
  change: Partial<NonNullable<AuthorityRecordOf<'health agreement'>['answer']>> = {},
): NonNullable<AuthorityRecordOf<'health agreement'>['answer']> => ({
  agreed: true,
  on: '2026-11-18',
  by: 'Dr Lewis Hart, designated clinical officer',
  note: '',
  recordedBy: refOf(jane),
  recordedOn: '2026-11-18',
  ...change,
});

export const aPlacement = (change: Partial<AuthorityRecordOf<'placement'>> = {}): AuthorityRecordOf<'placement'> => ({
  type: 'placement',
  setting: { settingId: null, name: 'Larkfield Primary School' },
  placementType: 'resourced provision',
  residential: false,
  from: '2027-01-04',
  until: null,
  cost: { pence: 42_500, per: 'week', weeks: 38 },
  funding: { education: 80, health: 20, socialCare: 0 },
  agreedBy: 'Head of SEND',
  ...change,
});

export const aBudget = (
  change: Partial<AuthorityRecordOf<'personal budget'>> = {},
): AuthorityRecordOf<'personal budget'> => ({
  type: 'personal budget',
  pence: 360_000,
  directPaymentPence: 120_000,
  outcomes: 'Swims ten metres by July 2027',
  from: '2027-01-04',
  until: null,
  agreedBy: 'Head of SEND',
  ...change,
});
