import { dayInWords, type MailFacts, type MailWords, registerFirst } from './letter-form.ts';
import { pages } from './pages.ts';

const theDate = ({ dueOn }: MailFacts, words: string): string => (dueOn ? ` ${words} ${dayInWords(dueOn)}` : '');

/** V2: four weeks after the day of asking, to whoever writes the answer. */
export const adviceReminder = (facts: MailFacts): MailWords => ({
  subject: `Reminder: advice${theDate(facts, 'is due on')}`,
  parts: [
    'You were asked for advice or information four weeks ago, and it has not been sent yet.',
    `What you need to do: finish your response in the hub and send it${theDate(facts, 'by')}.`,
    ...registerFirst(facts),
    { link: 'Open the request in the hub', url: pages.case(facts) },
    'If you cannot give this advice in time, tell the co-ordinator now. You find their name on the same page.',
  ],
});

/** V2: the legal date has passed. */
export const adviceOverdue = (facts: MailFacts): MailWords => ({
  subject: `Overdue: advice${theDate(facts, 'was due on')}`,
  parts: [
    `Advice or information that you were asked for${theDate(facts, 'was due on')}${facts.dueOn ? ' and' : ''} has not been sent yet.`,
    'What you need to do: send your response in the hub now, or tell the co-ordinator today when it will come.',
    ...registerFirst(facts),
    { link: 'Open the request in the hub', url: pages.case(facts) },
    'A family is waiting for it: the law sets the date of the plan, and it does not move.',
  ],
});

/** V2: the same for the designated managers of the team that was asked. */
export const teamAdviceReminder = (facts: MailFacts): MailWords => ({
  subject: `Reminder: your team’s advice${theDate(facts, 'is due on')}`,
  parts: [
    'Your team was asked for advice or information four weeks ago, and it has not been sent yet.',
    `What you need to do: see that somebody is allocated and that the response is sent${theDate(facts, 'by')}.`,
    { link: 'Open your team’s cases', url: pages.teamCases(facts) },
    'If your team cannot give this advice in time, tell the co-ordinator now.',
  ],
});

/** V2: the legal date of the team's request has passed. */
export const teamAdviceOverdue = (facts: MailFacts): MailWords => ({
  subject: `Overdue: your team’s advice${theDate(facts, 'was due on')}`,
  parts: [
    `Advice or information that your team was asked for${theDate(facts, 'was due on')}${facts.dueOn ? ' and' : ''} has not been sent yet.`,
    'What you need to do: see that it is sent now, or tell the co-ordinator today when it will come.',
    { link: 'Open your team’s cases', url: pages.teamCases(facts) },
    'A family is waiting for it: the law sets the date of the plan, and it does not move.',
  ],
});

/** V2: nobody is left who could be reminded; the co-ordinator has to ask somebody else. */
export const adviceHasNobody = (facts: MailFacts): MailWords => ({
  subject: 'Nobody can answer a request for advice',
  parts: [
    `A request for advice${theDate(facts, 'due on')} has not been answered, and nobody who could answer or allocate it has an account in use.`,
    'What you need to do: open the case and add a colleague to the request, or withdraw it and ask somebody else.',
    { link: 'Open the case in the hub', url: pages.case(facts) },
    'The date stays the same when somebody else writes the advice.',
  ],
});
