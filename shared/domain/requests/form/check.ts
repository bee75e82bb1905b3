import type { RequestBody, RequestPerson } from '../../documents/index.ts';
import { isFamily } from './basis.ts';
import { requestLengths } from './lengths.ts';

/** What is to be filled in or mended before a request can be sent. */
export interface RequestProblem {
  /** The question it belongs to: the pages of the form have these names. */
  step: 'asker' | 'you' | 'child' | 'family' | 'needs' | 'agreements';
  /** Id of the field. */
  field: string;
  words: string;
}

type Checked = Pick<RequestBody, 'asker' | 'askedBy' | 'child' | 'people' | 'needs' | 'agreements'>;

const oldest = 25;
const isAddress = (email: string): boolean => /^\S+@\S+\.\S+$/.test(email);

/**
 * What stands in the way of sending this request. It asks for as little as the law: who asks, which child, how to reach
 * the family, what the difficulty is. Everything else helps and may be left out.
 */
export function whatIsMissing(request: Checked, today: string): RequestProblem[] {
  const { asker } = request;
  if (asker === null) return [{ step: 'asker', field: 'asker', words: 'Choose who you are' }];
  return [
    ...(isFamily(asker) ? [] : missingAsker(request)),
    ...missingChild(request, today),
    ...missingFamily(request),
    ...missingNeeds(request),
    ...missingAgreements(request),
    ...tooLong(request),
  ];
}

function missingAsker({ askedBy }: Checked): RequestProblem[] {
  const problems: RequestProblem[] = [];
  if (!askedBy.name.trim()) problems.push({ step: 'you', field: 'asked-by-name', words: 'Enter your name' });
  if (!askedBy.role.trim())
    problems.push({ step: 'you', field: 'asked-by-role', words: 'Enter your job or how you know the child' });
  if (!askedBy.email.trim() && !askedBy.phone.trim())
    problems.push({ step: 'you', field: 'asked-by-phone', words: 'Enter a phone number or an e-mail address' });
  if (askedBy.email.trim() && !isAddress(askedBy.email.trim()))
    problems.push({ step: 'you', field: 'asked-by-email', words: 'Enter an e-mail address like name@example.org' });
  return problems;
}

function missingChild({ child }: Checked, today: string): RequestProblem[] {
  const problems: RequestProblem[] = [];
  const add = (field: string, words: string) => problems.push({ step: 'child', field, words });
  if (!child.firstName.trim()) add('first-name', 'Enter the first name');
  if (!child.lastName.trim()) add('last-name', 'Enter the last name');
  if (child.birthDate === null) add('birth-date', 'Enter the date of birth, like 27 3 2018');
  else if (child.birthDate > today) add('birth-date', 'The date of birth must be in the past');
  else if (Number(today.slice(0, 4)) - Number(child.birthDate.slice(0, 4)) > oldest)
    add('birth-date', 'A plan is for people up to 25. Check the year of birth');
  return problems;
}

function missingFamily({ asker, people }: Checked): RequestProblem[] {
  const [first] = people;
  const whose = isFamily(asker) ? 'your' : 'the parent’s or young person’s';
  const add = (field: string, words: string): RequestProblem => ({ step: 'family', field, words });
  if (!first?.name.trim()) return [add('person-name', `Enter ${whose} name`)];
  const problems = reachable(first)
    ? []
    : [add('person-phone', `Enter ${whose} phone number, e-mail address or postal address`)];
  const wrong = people.some(({ email }) => email.trim() !== '' && !isAddress(email.trim()));
  return wrong ? [...problems, add('person-email', 'Enter an e-mail address like name@example.org')] : problems;
}

const reachable = ({ email, phone, address }: RequestPerson): boolean =>
  [email, phone, address].some((way) => way.trim() !== '');

/** R4: the needs that go with the request: those whose box is ticked and that somebody wrote something under. */
export const chosenNeeds = (needs: RequestBody['needs']): RequestBody['needs'] =>
  needs
    .filter(({ unticked, words }) => !unticked && words.trim() !== '')
    .map(({ area, words, by }) => ({ area, words, by }));

function missingNeeds({ needs }: Checked): RequestProblem[] {
  const written = chosenNeeds(needs).length > 0;
  return written
    ? []
    : [{ step: 'needs', field: 'need-0', words: 'Write what is difficult, in at least one of these' }];
}

function missingAgreements({ asker, agreements }: Checked): RequestProblem[] {
  if (isFamily(asker) || agreements.familyKnows) return [];
  return [
    { step: 'agreements', field: 'family-knows', words: 'Tell the parent or young person first, then tick the box' },
  ];
}

/** The fields hold no more than this; older answers may, and the hub would refuse the request for them. */
function tooLong({ asker, askedBy, child, people, needs }: Checked): RequestProblem[] {
  const { line, words, partOfName, phone, email, address, number } = requestLengths;
  const most = (step: RequestProblem['step'], field: string, text: string, length: number): RequestProblem[] =>
    text.length > length ? [{ step, field, words: `Shorten this to ${length} characters: ${text.slice(0, 30)}…` }] : [];
  return [
    ...(isFamily(asker) ? [] : most('you', 'asked-by-name', askedBy.name, line)),
    ...(isFamily(asker) ? [] : most('you', 'asked-by-role', askedBy.role, line)),
    ...most('child', 'first-name', child.firstName, partOfName),
    ...most('child', 'last-name', child.lastName, partOfName),
    ...most('child', 'setting', child.setting, line),
    ...most('child', 'nhs-number', child.nhsNumber, number),
    ...people.flatMap((person, index) => {
      const field = (name: string): string => `person-${name}${index === 0 ? '' : `-${index}`}`;
      return [
        ...most('family', field('name'), person.name, line),
        ...most('family', field('relation'), person.relation, line),
        ...most('family', field('phone'), person.phone, phone),
        ...most('family', field('email'), person.email, email),
        ...most('family', field('address'), person.address, address),
      ];
    }),
    ...chosenNeeds(needs).flatMap((need) => most('needs', 'need-0', need.words, words)),
  ];
}
