import type { MailFacts, MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** The co-ordinator is told that a response has come (G2). */
export function adviceReceived(facts: MailFacts): MailWords {
  return {
    subject: 'Advice you asked for has arrived',
    parts: [
      'A response to one of your requests for advice has been submitted.',
      'What you need to do: read it, and check whether other advice is still to come.',
      { link: 'Read it in the hub', url: pages.case(facts) },
      'The case shows the date by which the next step is due.',
    ],
  };
}
