import type { AdviserKind, Role } from '../../../shared/domain/people/index.ts';

/** One of the demo's accounts, with what there is to try with it. */
export interface CastMember {
  key: string;
  name: string;
  role: Role;
  jobTitle: string;
  /** What they are to the authority: a service, or the name of a setting. */
  service: string | null;
  adviserKind: AdviserKind | null;
  setting: string | null;
  teams: readonly { name: string; manager: boolean }[];
  /** What a newcomer may try, shown beside the account. */
  tryThis: string;
}

export const teams: readonly { name: string; service: string; adviserKind: AdviserKind }[] = [
  { name: 'Speech and language therapy', service: 'Speech and language therapy', adviserKind: 'health' },
  { name: 'Educational psychology', service: 'Educational psychology', adviserKind: 'educational psychology' },
  { name: 'Community paediatrics', service: 'Community paediatrics', adviserKind: 'health' },
  { name: 'Children’s occupational therapy', service: 'Occupational therapy', adviserKind: 'health' },
  { name: 'Child and adolescent mental health', service: 'Child and adolescent mental health', adviserKind: 'health' },
  { name: 'Disabled children’s social care', service: 'Children’s social care', adviserKind: 'social care' },
  { name: 'Sensory support', service: 'Sensory support', adviserKind: 'education' },
  { name: 'Early years and preparing for adulthood', service: 'Early years inclusion', adviserKind: 'education' },
];

const coordinator = (key: string, name: string, tryThis: string): CastMember => ({
  key,
  name,
  role: 'coordinator',
  jobTitle: 'SEND co-ordinator',
  service: null,
  adviserKind: null,
  setting: null,
  teams: [],
  tryThis,
});
const administrator = (key: string, name: string): CastMember => ({
  key,
  name,
  role: 'administrator',
  jobTitle: 'Hub administrator',
  service: null,
  adviserKind: null,
  setting: null,
  teams: [],
  tryThis: 'Look at failed e-mails. Cases open with a reason only.',
});
const senco = (
  key: string,
  name: string,
  setting: string,
  jobTitle = 'SENCo',
  tryThis = 'Write your setting’s advice for a pupil.',
): CastMember => ({
  key,
  name,
  role: 'setting',
  jobTitle,
  service: setting,
  adviserKind: 'education',
  setting,
  teams: [],
  tryThis,
});
const professional = (
  key: string,
  name: string,
  jobTitle: string,
  team: string,
  tryThis: string,
  manager = false,
): CastMember => {
  const found = teams.find((one) => one.name === team);
  if (!found) throw new Error(`There is no team '${team}'.`);
  return {
    key,
    name,
    role: 'contributor',
    jobTitle,
    service: found.service,
    adviserKind: found.adviserKind,
    setting: null,
    teams: [{ name: team, manager }],
    tryThis,
  };
};
const family = (key: string, name: string, jobTitle: string, tryThis: string): CastMember => ({
  key,
  name,
  role: 'family',
  jobTitle,
  service: null,
  adviserKind: 'family',
  setting: null,
  teams: [],
  tryThis,
});

/** The forty accounts of Harrowdale. All are invented. */
export const cast: readonly CastMember[] = [
  coordinator(
    'jane',
    'Jane Holt',
    'See what is late in Idris Kellaway’s assessment, and ask somebody else for advice.',
  ),
  coordinator('callum', 'Callum Reid', 'Give a parent access to a case.'),
  coordinator('farida', 'Farida Osmani', 'Read work that arrived after access had ended.'),
  coordinator('gwen', 'Gwen Tolliver', 'Cover for a colleague: you see Callum Reid’s first case.'),
  coordinator('marek', 'Marek Sobol', 'See the cases with a plan, and whose review is next.'),
  administrator('beth', 'Beth Arkwright'),
  administrator('yusuf', 'Yusuf Denny'),
  senco(
    'marcus',
    'Marcus Bell',
    'Larkfield Primary School',
    'SENCo',
    'Read the advice on Idris Kellaway: your own is sent, so the others are open.',
  ),
  senco('louise', 'Louise Petrie', 'St Brannock’s Infants'),
  senco('owen', 'Owen Castell', 'Moorgate Junior School'),
  senco('simone', 'Simone Duarte', 'Ashby Road Primary School'),
  senco('nadia', 'Nadia Ferreira', 'Harrowdale Academy'),
  senco('grace', 'Grace Lindqvist', 'Fernhill School', 'Deputy head'),
  senco('chloe', 'Chloe Amadi', 'Sandpipers Nursery', 'Nursery manager and SENCo'),
  senco('ian', 'Ian Prosser', 'Harrowdale College', 'Learning support manager'),
  senco(
    'helen',
    'Helen Dray',
    'Larkfield Primary School',
    'Head teacher',
    'See every case of your school, as your SENCo does.',
  ),
  professional(
    'ros',
    'Ros Penhale',
    'Speech and language therapist',
    'Speech and language therapy',
    'Carry on with the advice on Idris Kellaway, offline too: two headings are written, and it is late.',
  ),
  professional(
    'dev',
    'Dev Marwaha',
    'Team manager, speech and language therapy',
    'Speech and language therapy',
    'Allocate what awaits allocation under Team cases: to one colleague, or to several.',
    true,
  ),
  professional(
    'anneke',
    'Dr Anneke Voss',
    'Educational psychologist',
    'Educational psychology',
    'Correct advice that you have sent.',
  ),
  professional(
    'tunde',
    'Dr Tunde Bankole',
    'Principal educational psychologist',
    'Educational psychology',
    'Write advice, and download it as PDF or Word before you send it.',
    true,
  ),
  professional(
    'sunil',
    'Dr Sunil Rao',
    'Community paediatrician',
    'Community paediatrics',
    'See an exemption: the appointment for Idris Kellaway was missed.',
  ),
  professional(
    'meilin',
    'Dr Mei-Lin Hsu',
    'Consultant community paediatrician',
    'Community paediatrics',
    'Allocate your team’s requests under Team cases: one of them is overdue.',
    true,
  ),
  professional(
    'kirsty',
    'Kirsty Oduya',
    'Occupational therapist',
    'Children’s occupational therapy',
    'Write advice with a table of help.',
  ),
  professional(
    'bryn',
    'Bryn Hallett',
    'Team manager, occupational therapy',
    'Children’s occupational therapy',
    'See under Team cases who writes what.',
    true,
  ),
  professional(
    'leila',
    'Leila Haddad',
    'Mental health nurse',
    'Child and adolescent mental health',
    'Write advice for an older pupil.',
    true,
  ),
  professional(
    'priya',
    'Priya Nath',
    'Social worker',
    'Disabled children’s social care',
    'Read what others wrote about Idris Kellaway.',
  ),
  professional(
    'colm',
    'Colm Rafferty',
    'Team manager, social care',
    'Disabled children’s social care',
    'Write that there is nothing to add under a heading.',
    true,
  ),
  professional(
    'jo',
    'Jo Trewin',
    'Qualified teacher of deaf children',
    'Sensory support',
    'Write advice for a child with hearing aids.',
    true,
  ),
  professional(
    'sam',
    'Sam Okonjo',
    'Early years inclusion teacher',
    'Early years and preparing for adulthood',
    'Write advice for a child at nursery.',
    true,
  ),
  professional(
    'petra',
    'Petra Novak',
    'Preparing for adulthood adviser',
    'Early years and preparing for adulthood',
    'Write advice for a young person of 16 or over.',
  ),
  family('hannah', 'Hannah Kellaway', 'Mother', 'See where Idris’s assessment is, and what is next.'),
  family('tom', 'Tom Kellaway', 'Father', 'Read the advice on Idris that has been sent.'),
  family('folake', 'Folake Adeyemi', 'Mother', 'See when Posy’s draft plan is planned.'),
  family('marta', 'Marta Wren', 'Mother', 'Tell the council your views on Tomasz.'),
  family('denise', 'Denise Vance', 'Mother', 'Ruby’s plan has been issued: see when it is reviewed.'),
  family('leon', 'Leon Baptiste', 'Young person', 'Read your own case, and change your picture.'),
  family('ines', 'Ines Quintal', 'Foster carer', 'Read the draft plan’s dates and answer in time.'),
  family('harold', 'Harold Finch', 'Grandfather, special guardian', 'See what happens after a decision not to assess.'),
  family('sadia', 'Sadia Chowdhury', 'Mother', 'Two parents with separate addresses: each sees their own.'),
  family(
    'rukhsana',
    'Rukhsana Mirza',
    'Advocate',
    'Read the case of the person you speak for, until your authority ends.',
  ),
];
