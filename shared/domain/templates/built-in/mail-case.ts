import { type BuiltInMail, registerFirst, withDate } from './mail.ts';

const openCase = '[Open the case in the hub]({{ link }})';
const notAgreed = `What you need to do: read the decision and its reasons. A family that does not agree can contact the mediation adviser, and can appeal to the SEND Tribunal${withDate(' until ')}.

[Read the decision in the hub]({{ link }})

The case shows these dates and why they are so. Free advice that is not from the council is there for every family.
`;

/** E-mails to everybody with access to a case, when a step was taken (G2). */
export const caseMails = {
  'access granted': {
    name: 'Access given',
    about: 'To whoever is given access to a case.',
    leadsTo: 'case',
    fields: [],
    text: `# You can now see a case in the Education, Health and Care hub

{{ authority.name }} has given you access to a case in its Education, Health and Care hub.

What you need to do: nothing by a fixed date. When you sign in, you see what stage the case is at, what happens next, and whether anything is asked of you.

${openCase}

If you think that you should not have this access, tell the co-ordinator named on the case.
`,
  },
  'cases allocated': {
    name: 'Cases allocated',
    about: 'To the co-ordinator to whom cases are allocated, once for all of them.',
    leadsTo: 'work',
    fields: ['not_registered'],
    text: `# Cases have been allocated to you

One case or more of {{ authority.name }} has been allocated to you. You co-ordinate them from now on.

What you need to do: look at each case in your trays. They show what is due, and by when.

${registerFirst}

[Open your work in the hub]({{ link }})

The cases come to your devices the next time you are online.
`,
  },
  'something to read': {
    name: 'Something to read',
    about: 'To the co-ordinator to whom somebody has written in confidence. It says nothing of what it is.',
    leadsTo: 'case',
    fields: [],
    text: `# There is something new for you to read in a case

Somebody has written to you in one of your cases.

What you need to do: open the case today and read it.

[Open the case in the hub]({{ link }})
`,
  },
  'letter for you': {
    name: 'Letter to read',
    about: 'To the reader of a letter that is in the hub.',
    leadsTo: 'letters',
    fields: [],
    text: `# There is a letter for you in the Education, Health and Care hub

{{ authority.name }} has written you a letter. It is in the Education, Health and Care hub.

What you need to do: sign in and read it. The letter says what happens next, and whether there is a date you need to keep.

[Read the letter in the hub]({{ link }})

You can download it and print it there. If you would like letters by post instead, tell your SEND co-ordinator.
`,
  },
  'request acknowledged': {
    name: 'Request received',
    about: 'To everybody with access, when the family is told that the request has come.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# A request for an Education, Health and Care assessment was received

{{ authority.name }} has received a request to assess a child’s or young person’s education, health and care needs.

What you need to do: nothing now. {% if due_on %}We decide by {{ due_on }} whether to assess, and tell you.{% else %}We tell you whether we will assess.{% endif %}

${openCase}

The case shows who is dealing with it, what happens next and by when.
`,
  },
  'decided to assess': {
    name: 'Decided to assess',
    about: 'To everybody with access.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# We have decided to carry out an assessment

{{ authority.name }} has decided to assess the education, health and care needs of a child or young person whose case you can see.

What you need to do: nothing yet. We ask the people who know the child what helps; if we ask you, you get another e-mail.${withDate(' If there is to be a plan, it is final by ', '.')}

${openCase}

The case shows each step and its date.
`,
  },
  'decided not to assess': {
    name: 'Decided not to assess',
    about: 'To everybody with access.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# A decision on a request for an assessment

{{ authority.name }} has decided not to carry out an Education, Health and Care needs assessment in a case that you can see.

${notAgreed}`,
  },
  'decided no plan': {
    name: 'Decided that there is no plan',
    about: 'To everybody with access.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# A decision after an assessment

{{ authority.name }} has decided not to make an Education, Health and Care plan in a case that you can see.

${notAgreed}`,
  },
  'request withdrawn': {
    name: 'Request withdrawn',
    about: 'To everybody with access.',
    leadsTo: 'case',
    fields: [],
    text: `# A request for an assessment was withdrawn

A request to {{ authority.name }} for an Education, Health and Care assessment was withdrawn.

What you need to do: nothing. If you think this is a mistake, tell the co-ordinator named on the case.

${openCase}

A new request can be made at any time.
`,
  },
  'decision corrected': {
    name: 'A record was corrected',
    about: 'To everybody with access, when a decision that was recorded is corrected.',
    leadsTo: 'case',
    fields: [],
    text: `# What was recorded in a case was corrected

{{ authority.name }} had recorded a decision in a case that you can see, and has corrected what was recorded.

What you need to do: read what was wrong and what holds now. If you had a letter about it, keep it: your co-ordinator tells you whether it still holds.

${openCase}

The dates that the case shows are worked out from what holds now.
`,
  },
  'exemption recorded': {
    name: 'A step may take longer',
    about: 'To the family, when an exemption is recorded.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# A step may take longer than the law’s usual time

{{ authority.name }} has recorded that a step in a case you can see may take longer than its usual time, for a reason that the law allows.

What you need to do: nothing. {% if due_on %}The date in law stays {{ due_on }}; we do the step as soon as we can.{% else %}The date in law stays the same; we do the step as soon as we can.{% endif %}

[Read the reason in the hub]({{ link }})

If you do not think the reason is right, tell the co-ordinator named on the case.
`,
  },
  'exemption withdrawn': {
    name: 'A reason for delay no longer applies',
    about: 'To the family, when an exemption is taken back.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# A reason for delay no longer applies

{{ authority.name }} has taken back a reason it had recorded for a step to take longer, in a case that you can see.

What you need to do: nothing.${withDate(' The date in law for that step is ', '.')}

${openCase}

The case shows each step, its date and why it is so.
`,
  },
} satisfies Record<string, BuiltInMail>;
