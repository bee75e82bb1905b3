/** What the hub answers to the gallery: 'GET /api/hub' → body, or a problem with its status. */
export type Answers = Record<string, { status?: number; body: unknown }>;

export const hub = (demo: boolean) => ({
  body: {
    authority: { name: 'Harrowdale Council', shortName: 'Harrowdale', email: null, phone: null },
    demo,
    today: '2026-11-23',
  },
});
export const problem = (status: number, code: string, title: string, more: object = {}) => ({
  status,
  body: { type: `urn:ehc-hub:problem:${code}`, title, status, code, request: 'r', ...more },
});
export const signedOut: Answers = {
  'GET /api/hub': hub(false),
  'GET /api/me': problem(401, 'signed-out', 'Sign in to continue.'),
};

const ros = '00000000-0000-4000-8000-000000000001';
export const me = (name = 'Ros Penhale') => ({
  body: {
    person: {
      id: ros,
      name,
      email: 'ros.penhale@example.org',
      role: 'contributor',
      jobTitle: 'Speech and language therapist',
      service: 'Speech and language therapy',
      settingId: null,
      settingName: null,
      teamIds: [],
    },
    ...hub(false).body,
    now: '2026-11-23T14:02:00.000Z',
    offlineDays: 7,
    deviceId: null,
  },
});
export const signedIn: Answers = {
  'GET /api/hub': hub(false),
  'GET /api/me': me(),
  'GET /api/sessions': {
    body: {
      sessions: [
        {
          id: ros.replace(/1$/, '5'),
          deviceName: 'Chrome on Android',
          createdAt: '2026-11-20T08:12:00.000Z',
          lastSeenAt: '2026-11-23T13:59:00.000Z',
          current: true,
        },
        {
          id: ros.replace(/1$/, '6'),
          deviceName: 'Edge on Windows',
          createdAt: '2026-10-02T08:30:00.000Z',
          lastSeenAt: '2026-11-18T16:08:00.000Z',
          current: false,
        },
      ],
    },
  },
};
const account = (n: number, name: string, role: string, jobTitle: string, belongsTo: string | null) => ({
  personId: `00000000-0000-4000-8000-0000000000${n}`,
  name,
  email: `${name.toLowerCase().replace(/\W+/g, '.')}@example.org`,
  password: 'a demo password',
  role,
  jobTitle,
  belongsTo,
});
export const demo: Answers = {
  ...signedOut,
  'GET /api/hub': hub(true),
  'GET /api/demo/accounts': {
    body: {
      accounts: [
        account(11, 'Ros Penhale', 'contributor', 'Speech and language therapist', 'Harrowdale Community Health'),
        account(12, 'Dr Anneke Voss', 'contributor', 'Educational psychologist', 'Harrowdale Psychology Service'),
        account(13, 'Dr Sunil Rao', 'contributor', 'Community paediatrician', null),
        account(14, 'Jane Holt', 'coordinator', 'SEND co-ordinator', 'Harrowdale Council'),
        account(15, 'Marcus Bell', 'setting', 'SENCo', 'Larkfield Primary School'),
        account(16, 'Hannah Kellaway', 'family', 'Mother of Idris', null),
        account(17, 'Lin Okafor', 'administrator', 'Hub administrator', 'Harrowdale Council'),
      ],
    },
  },
  'GET /api/demo/code/00000000-0000-4000-8000-000000000011': { body: { code: '492816' } },
  'GET /api/demo/mailbox': {
    body: {
      mails: [
        {
          id: '00000000-0000-4000-8000-000000000090',
          kind: 'asked for advice',
          state: 'sent',
          at: '2026-11-23T10:52:00.000Z',
          to: { personId: ros, name: 'Ros Penhale', address: 'ros.penhale@example.org' },
          subject: 'You are asked for advice by 4 January 2027',
          text: 'Hello Ros Penhale,\n\nJane Holt asks you for advice. Please send it by 4 January 2027.\n\nOpen it here: http://127.0.0.1:8080/work\n\nHarrowdale Council',
          html: '',
        },
        {
          id: '00000000-0000-4000-8000-000000000091',
          kind: 'invited',
          state: 'bounced',
          at: '2026-11-20T09:10:00.000Z',
          to: { personId: ros, name: 'Tom Kellaway', address: 'tom@example.org' },
          subject: 'Your invitation to the EHC hub',
          text: 'Hello',
          html: '',
        },
      ],
    },
  },
};
const qr = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 21 21"><path fill="#fff" d="M0 0h21v21H0z"/><path stroke="#000" d="M2 2.5h7m2 0h2m3 0h3M2 4.5h1m5 0h1m3 0h4M4 8.500h3m4 0h6M2 12.5h9m3 0h4M5 16.500h8m2 0h2"/></svg>`;
export const factor: Answers = {
  ...signedOut,
  'POST /api/second-factor/start': {
    body: {
      secret: 'JBSW Y3DP EHPK 3PXP JBSW Y3DP',
      uri: 'otpauth://totp/EHC%20hub:ros?secret=JBSWY3DPEHPK3PXPJBSWY3DP',
      qr,
    },
  },
  'POST /api/second-factor/confirm': {
    body: {
      recoveryCodes: [
        'k7mq2-x9d4t',
        'p2vha-4rtne',
        'wz83k-mmq7c',
        'b5yfe-92hgx',
        'tn6da-cpw4k',
        'h3rzv-8dq2j',
        'x4kge-7ytpm',
        'q9bwn-5vhca',
        'd2fjm-t6rze',
        'y8pcx-3nkwq',
      ],
      person: me().body.person,
    },
  },
};

const team = '00000000-0000-4000-8000-000000000070';
const person = (n: number, name: string) => ({ personId: `00000000-0000-4000-8000-0000000000${n}`, name });
const teamRequest = (n: number, childName: string, askedOn: string, dueOn: string, ...authors: object[]) => ({
  requestId: `00000000-0000-4000-8000-00000000060${n}`,
  caseId: `00000000-0000-4000-8000-00000000061${n}`,
  teamId: team,
  childName,
  service: 'Speech and language therapy',
  askedOn,
  dueOn,
  submittedOn: null,
  authors,
  adviceId: null,
});
/** A designated manager's team, with these requests. */
export const teamCases = (...requests: object[]): Answers => ({
  ...signedIn,
  'GET /api/team-requests': {
    body: {
      teams: [
        {
          id: team,
          name: 'Speech and language therapy',
          members: [
            { ...person(31, 'Dev Marwaha'), jobTitle: 'Team manager', writing: 0 },
            { ...person(32, 'Ros Penhale'), jobTitle: 'Speech and language therapist', writing: 4 },
            { ...person(33, 'Siân Probert'), jobTitle: 'Speech and language therapist', writing: 2 },
          ],
        },
      ],
      counts: { 'awaiting allocation': requests.length, allocated: 6, overdue: 1, answered: 12 },
      requests,
    },
  },
});
export const teamRequests = [
  teamRequest(1, 'Nia Pritchard', '2026-10-09', '2026-11-20'),
  teamRequest(2, 'Ruben Castell', '2026-10-16', '2026-11-27'),
  teamRequest(3, 'Bartholomew Featherstonehaugh-Cholmondeley', '2026-11-16', '2026-12-28', person(32, 'Ros Penhale')),
  teamRequest(4, 'Posy Adeyemi', '2026-11-20', '2027-01-01'),
];

const fits = (type: string, n: number, name: string, about: string, canBeAsked = true) => ({
  type,
  id: `00000000-0000-4000-8000-00000000050${n}`,
  name,
  about,
  service: name,
  canBeAsked,
});
const setLine = (line: string, name: string, reg: string, adviserKind: string, suggestions: object[]) => ({
  line,
  name,
  why: 'The law asks for this advice about every child.',
  source: `SEND Regulations 2014, reg ${reg}`,
  adviserKind,
  service: name,
  suggestions,
});
const trayLine = (
  n: number,
  childName: string,
  receivedOn: string,
  decisionBy: string,
  asker: string,
  looksAutomatic: boolean,
) => ({
  caseId: `00000000-0000-4000-8000-00000000042${n}`,
  reference: `R-00${n}`,
  state: 'submitted',
  childName,
  birthDate: childName ? '2018-03-04' : null,
  asker,
  basis: 'request',
  source: 'public form',
  receivedOn,
  decisionBy,
  looksAutomatic,
});
const coordinator = (n: number, name: string, cases: number, suspended = false) => ({
  id: `00000000-0000-4000-8000-00000000000${n}`,
  name,
  cases,
  suspended,
});
const deskCase = (n: number, childName: string | null, daysLeft: number, legalDate: string) => ({
  caseId: `00000000-0000-4000-8000-00000000040${n}`,
  ref: `H-240${n}`,
  childName,
  yearGroup: childName ? 'Year 4' : null,
  setting: null,
  coordinator: null,
  held: false,
  place: {
    tray: 'decide whether to assess',
    reason: 'Decide whether to assess, and tell the family.',
    due: {
      name: 'Decide whether to assess',
      legalDate,
      actBy: legalDate,
      state: daysLeft < 0 ? 'late' : 'open',
      daysLeft,
    },
    overdue: daysLeft < 0,
    waitingFor: [],
    quiet: false,
    live: true,
  },
});
/** A co-ordinator at work: new requests wait, and there are colleagues to allocate to. */
export const atDesk: Answers = {
  ...signedIn,
  'GET /api/me': { body: { ...me('Jane Holt').body, person: { ...me('Jane Holt').body.person, role: 'coordinator' } } },
  'GET /api/requests/waiting': { body: { waiting: 3 } },
  'GET /api/mail/failures': { body: { failures: [] } },
  'GET /api/requests': {
    body: {
      requests: [
        trayLine(1, 'Zainab Malik', '2026-10-10', '2026-11-21', 'parent', false),
        trayLine(2, 'Freddie Oakes', '2026-11-20', '2027-01-01', 'school', false),
        trayLine(3, '', '2026-11-22', '2027-01-03', 'somebody else', true),
      ],
    },
  },
  'GET /api/desk/coordinators': {
    body: {
      coordinators: [
        coordinator(1, 'Jane Holt', 248),
        coordinator(3, 'Omar Aziz', 231),
        coordinator(4, 'Gwen Old', 12, true),
      ],
      nobody: 2,
    },
  },
  'GET /api/desk': {
    body: { cases: [deskCase(1, 'Nia Pritchard', -2, '2026-11-21'), deskCase(2, 'Leo Grantham', 18, '2026-12-11')] },
  },
  'GET /api/cases/00000000-0000-4000-8000-000000000310/advice-set': {
    body: {
      roundId: '00000000-0000-4000-8000-000000000060',
      existing: [{ documentId: '00000000-0000-4000-8000-000000000061', name: 'Psychological report, May 2026' }],
      lines: [
        setLine('family', 'The family or young person', '6(1)(a)', 'family', [
          fits('person', 5, 'Hannah Kellaway', 'Mother, has parental responsibility'),
        ]),
        setLine('education', 'The head of the school, nursery or college', '6(1)(b)', 'education', [
          fits('setting', 6, 'Larkfield Primary School', 'The child’s setting'),
        ]),
        setLine('health', 'A health professional', '6(1)(c)', 'health', [
          fits('team', 7, 'Speech and language therapy', 'Team'),
          fits('team', 8, 'Children’s occupational therapy', 'Team'),
          fits('team', 9, 'Physiotherapy', 'Team', false),
        ]),
        setLine('psychology', 'An educational psychologist', '6(1)(d)', 'educational psychology', []),
      ],
    },
  },
  'POST /api/allocations': {
    body: {
      allocated: ['00000000-0000-4000-8000-000000000300'],
      refused: [
        {
          caseId: '00000000-0000-4000-8000-000000000305',
          code: 'not-allowed',
          words: 'You are not able to do this. Ask the co-ordinator of the case if you think you should be.',
        },
      ],
    },
  },
};
