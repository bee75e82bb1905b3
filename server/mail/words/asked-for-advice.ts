import { dayInWords, type MailFacts, type MailWords, registerFirst } from './letter-form.ts';
import { pages } from './pages.ts';

/** Somebody is asked for advice or information (G2, V1). */
export function askedForAdvice(facts: MailFacts): MailWords {
  const by = facts.dueOn ? ` by ${dayInWords(facts.dueOn)}` : '';
  return {
    subject: `You have been asked for advice${by ? `, due${by.replace(' by', ' on')}` : ''}`,
    parts: [
      `${facts.authority} has asked you for advice or information for a child or young person.`,
      `What you need to do: write your response in the hub and send it${by}.`,
      ...registerFirst(facts),
      { link: 'Open the request in the hub', url: pages.case(facts) },
      'Once you have opened it on your phone, tablet or computer, you can write without a connection. Your work is sent when you are online again.',
      'If you cannot give this advice, tell the co-ordinator now. You find their name on the same page.',
    ],
  };
}
