import { type BuiltInMail, registerFirst, withDate } from './mail.ts';

/** E-mails about a draft plan, the family's answer to it, and the final plan (reg 13, G2). */
const planMails = {
  'draft plan sent': {
    name: 'Draft plan sent',
    about: 'To the family, with the last day of its time to answer.',
    leadsTo: 'plan answer',
    fields: ['due_on', 'not_registered'],
    text: `# A draft plan is ready for you to read

{{ authority.name }} has sent you a draft Education, Health and Care plan.

What you need to do: read it, and tell us what is right, what should change, and which school or college you would like${withDate('. You have until ')}.

${registerFirst}

[Read it and answer in the hub]({{ link }})

You can also answer by post, by phone or in person: tell the co-ordinator named on the case. Free advice that is not from the council is there for every family.
`,
  },
  'plan answered': {
    name: 'Draft plan answered',
    about: 'To the co-ordinator, when the family has answered a draft plan.',
    leadsTo: 'plan answers',
    fields: [],
    text: `# A family has answered a draft plan

An answer to a draft plan that you sent has arrived.

What you need to do: read it, and record an answer to each comment. The final plan can’t be sent while one has no answer.

[Read the comments in the hub]({{ link }})

The case shows the date by which the final plan is due.
`,
  },
  'comments replied to': {
    name: 'Comments answered',
    about: 'To the family, when each of its comments has an answer.',
    leadsTo: 'plan answer',
    fields: [],
    text: `# Your comments on a draft plan have been answered

{{ authority.name }} has answered each of your comments on a draft Education, Health and Care plan.

What you need to do: read the answers. If something is still not right, tell the co-ordinator named on the case before the final plan is sent.

[Read the answers in the hub]({{ link }})

The case shows the date by which the final plan is due.
`,
  },
  'final plan issued': {
    name: 'Final plan issued',
    about: 'To the family, the setting it names and all who keep access.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# A final plan has been issued

{{ authority.name }} has issued an Education, Health and Care plan in a case that you can see.

What you need to do: read it. A setting that it names must admit the child or young person and secure the help in it. A family that does not agree with sections B, F or I can contact the mediation adviser, and can appeal to the SEND Tribunal${withDate(' until ')}.

[Read the plan in the hub]({{ link }})

Free advice that is not from the council is there for every family.
`,
  },
} satisfies Record<string, BuiltInMail>;

/** E-mails about the settings that are consulted (CFA s39, CoP 9.83, G2). */
const consultationMails = {
  'setting consulted': {
    name: 'Setting consulted',
    about: 'To the accounts of a setting that is consulted about a draft plan.',
    leadsTo: 'consultation',
    fields: ['due_on', 'not_registered'],
    text: `# Your setting is consulted about a draft plan

{{ authority.name }} is thinking of naming your setting in an Education, Health and Care plan, and consults you about it.

What you need to do: read the draft plan, and say${withDate(' by ')} whether you can meet the needs in it.

${registerFirst}

[Read the draft plan and answer]({{ link }})

You can write the answer without a connection. It is sent when there is one.
`,
  },
  'consultation overdue': {
    name: 'Consultation overdue',
    about: 'To the accounts of a setting that has not answered in 15 days.',
    leadsTo: 'consultation',
    fields: ['due_on'],
    text: `# Your answer to a consultation is overdue

{{ authority.name }} consulted your setting about a draft plan and has no answer yet. It was due${withDate(' by ')}.

What you need to do: answer now. The decision can be taken without your answer.

[Read the draft plan and answer]({{ link }})

If somebody else answers for your setting, please hand this on.
`,
  },
  'consultation unanswered': {
    name: 'Consultation not answered',
    about: 'To the co-ordinator, when a setting has not answered in time.',
    leadsTo: 'consultations',
    fields: ['due_on'],
    text: `# A setting has not answered a consultation

A setting that you consulted about a draft plan has not answered. Its answer was due${withDate(' by ')}.

What you need to do: ask the setting again, or record the answer if it came by e-mail or post.

[See the consultations in the hub]({{ link }})

The case shows the date by which the final plan is due. It does not move.
`,
  },
  'consultation answered': {
    name: 'Consultation answered',
    about: 'To the co-ordinator, when a setting has answered.',
    leadsTo: 'consultations',
    fields: [],
    text: `# A setting has answered a consultation

A setting that you consulted about a draft plan has answered.

What you need to do: read the answer, and check whether others are still to come.

[Read it in the hub]({{ link }})

The case shows the date by which the final plan is due.
`,
  },
  'consultation ended': {
    name: 'Consultation ended',
    about: 'To the accounts of a setting whose answer is not needed any more.',
    leadsTo: 'home',
    fields: [],
    text: `# A consultation has ended

{{ authority.name }} had consulted your setting about a draft plan. That has ended: an answer is no longer needed.

What you need to do: nothing. The draft plan leaves your devices the next time they are in touch with the hub.

[Open the hub]({{ link }})

If your setting is named in the plan, you are told that in an e-mail of its own.
`,
  },
} satisfies Record<string, BuiltInMail>;

export const mailsOfPlan = { ...planMails, ...consultationMails };
