import { dayInWords, type MailFacts, type MailWords, registerFirst } from './letter-form.ts';
import { pages } from './pages.ts';

/** A member of a team, or a colleague, is told that a request for advice is now theirs to answer (G2, V3). */
export function adviceAllocated(facts: MailFacts): MailWords {
  const by = facts.dueOn ? ` by ${dayInWords(facts.dueOn)}` : '';
  return {
    subject: `A request for advice has been allocated to you${by ? `, due${by.replace(' by', ' on')}` : ''}`,
    parts: [
      `${facts.authority} has asked for advice or information for a child or young person, and you have been chosen to write it.`,
      `What you need to do: write the response in the hub and send it${by}. If colleagues write with you, you share one draft.`,
      ...registerFirst(facts),
      { link: 'Open the request in the hub', url: pages.case(facts) },
      'Once you have opened it on your phone, tablet or computer, you can write without a connection. Your work is sent when you are online again.',
      'If you cannot give this advice, tell the manager of your team or the co-ordinator now.',
    ],
  };
}
