import { type BuiltInMail, registerFirst, withDate } from './mail.ts';

const asked = ['due_on', 'not_registered'] as const;
const offlineWords =
  'Once you have opened it on your phone, tablet or computer, you can write without a connection. Your work is sent when you are online again.';
const waiting = 'A family is waiting for it: the law sets the date of the plan, and it does not move.';

/** E-mails to those who are asked for advice, and about what they answer (V1, V2, V3, G2). */
export const adviceMails = {
  'asked for advice': {
    name: 'Asked for advice',
    about: 'To whoever is asked for advice or information.',
    leadsTo: 'case',
    fields: asked,
    text: `# You have been asked for advice${withDate(', due on ')}

{{ authority.name }} has asked you for advice or information for a child or young person.

What you need to do: write your response in the hub and send it${withDate(' by ')}.

${registerFirst}

[Open the request in the hub]({{ link }})

${offlineWords}

If you cannot give this advice, tell the co-ordinator now. You find their name on the same page.
`,
  },
  'team asked for advice': {
    name: 'Team asked for advice',
    about: 'To the managers of a team that is asked.',
    leadsTo: 'team cases',
    fields: asked,
    text: `# Your team has been asked for advice${withDate(', due on ')}

{{ authority.name }} has asked your team for advice or information for a child or young person.

What you need to do: allocate the request to one or more members of your team. They are told at once.

${withDate('The response is due by ', '. The day on which you allocate it does not change that date.')}

${registerFirst}

[Open your team’s cases]({{ link }})

If your team cannot give this advice, tell the co-ordinator now.
`,
  },
  'advice allocated': {
    name: 'Request allocated',
    about: 'To the member of a team, or the colleague, who is to write the advice.',
    leadsTo: 'case',
    fields: asked,
    text: `# A request for advice has been allocated to you${withDate(', due on ')}

{{ authority.name }} has asked for advice or information for a child or young person, and you have been chosen to write it.

What you need to do: write the response in the hub and send it${withDate(' by ')}. If colleagues write with you, you share one draft.

${registerFirst}

[Open the request in the hub]({{ link }})

${offlineWords}

If you cannot give this advice, tell the manager of your team or the co-ordinator now.
`,
  },
  'advice reminder': {
    name: 'Reminder: advice',
    about: 'To whoever has not answered after four weeks.',
    leadsTo: 'case',
    fields: asked,
    text: `# Reminder: advice${withDate(' is due on ')}

You were asked for advice or information four weeks ago, and it has not been sent yet.

What you need to do: finish your response in the hub and send it${withDate(' by ')}.

${registerFirst}

[Open the request in the hub]({{ link }})

If you cannot give this advice in time, tell the co-ordinator now. You find their name on the same page.
`,
  },
  'advice overdue': {
    name: 'Overdue: advice',
    about: 'To whoever has not answered by the legal date.',
    leadsTo: 'case',
    fields: asked,
    text: `# Overdue: advice${withDate(' was due on ')}

Advice or information that you were asked for${withDate(' was due on ', ' and')} has not been sent yet.

What you need to do: send your response in the hub now, or tell the co-ordinator today when it will come.

${registerFirst}

[Open the request in the hub]({{ link }})

${waiting}
`,
  },
  'team advice reminder': {
    name: 'Reminder: team’s advice',
    about: 'To the managers of a team that has not answered after four weeks.',
    leadsTo: 'team cases',
    fields: ['due_on'],
    text: `# Reminder: your team’s advice${withDate(' is due on ')}

Your team was asked for advice or information four weeks ago, and it has not been sent yet.

What you need to do: see that somebody is allocated and that the response is sent${withDate(' by ')}.

[Open your team’s cases]({{ link }})

If your team cannot give this advice in time, tell the co-ordinator now.
`,
  },
  'team advice overdue': {
    name: 'Overdue: team’s advice',
    about: 'To the managers of a team that has not answered by the legal date.',
    leadsTo: 'team cases',
    fields: ['due_on'],
    text: `# Overdue: your team’s advice${withDate(' was due on ')}

Advice or information that your team was asked for${withDate(' was due on ', ' and')} has not been sent yet.

What you need to do: see that it is sent now, or tell the co-ordinator today when it will come.

[Open your team’s cases]({{ link }})

${waiting}
`,
  },
  'advice has nobody': {
    name: 'Nobody can answer',
    about: 'To the co-ordinator, when nobody is left who could answer a request.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# Nobody can answer a request for advice

A request for advice${withDate(' due on ')} has not been answered, and nobody who could answer or allocate it has an account in use.

What you need to do: open the case and add a colleague to the request, or withdraw it and ask somebody else.

[Open the case in the hub]({{ link }})

The date stays the same when somebody else writes the advice.
`,
  },
  'advice received': {
    name: 'Advice received',
    about: 'To the co-ordinator, when a response has come.',
    leadsTo: 'case',
    fields: [],
    text: `# Advice you asked for has arrived

A response to one of your requests for advice has been submitted.

What you need to do: read it, and check whether other advice is still to come.

[Read it in the hub]({{ link }})

The case shows the date by which the next step is due.
`,
  },
  'advice no longer needed': {
    name: 'Advice no longer needed',
    about: 'To whoever was asked and has not answered when the assessment ends.',
    leadsTo: 'home',
    fields: [],
    text: `# Your advice is no longer needed

{{ authority.name }} had asked you for advice or information for a child or young person. The assessment has ended, so your answer is no longer needed.

What you need to do: nothing. What you had not sent yet is kept for the co-ordinator.

[Open the hub]({{ link }})

The case leaves your devices the next time they are in touch with the hub.
`,
  },
  'assessment ended': {
    name: 'Assessment ended',
    about: 'To whoever gave advice, when the assessment ends.',
    leadsTo: 'case',
    fields: ['due_on'],
    text: `# An assessment you gave advice for has ended

The assessment by {{ authority.name }} for which you gave advice has ended.

What you need to do: nothing.${withDate(' You can read the case until ', '.')}

[Open the case in the hub]({{ link }})

Thank you for your advice.
`,
  },
} satisfies Record<string, BuiltInMail>;
