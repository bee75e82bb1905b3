import { type MailFacts, type MailWords, registerFirst } from './letter-form.ts';
import { pages } from './pages.ts';

/** A co-ordinator is told that cases are theirs from now on: once for all that were allocated together (A9, G2). */
export function casesAllocated(facts: MailFacts): MailWords {
  return {
    subject: 'Cases have been allocated to you',
    parts: [
      `One case or more of ${facts.authority} has been allocated to you. You co-ordinate them from now on.`,
      'What you need to do: look at each case in your trays. They show what is due, and by when.',
      ...registerFirst(facts),
      { link: 'Open your work in the hub', url: pages.work(facts) },
      'The cases come to your devices the next time you are online.',
    ],
  };
}
