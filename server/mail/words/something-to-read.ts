import type { MailFacts, MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** The co-ordinator has something to read in a case. What it is stands in the hub alone (N2): neither this nor its name says. */
export function somethingToRead(facts: MailFacts): MailWords {
  return {
    subject: 'There is something new for you to read in a case',
    parts: [
      'Somebody has written to you in one of your cases.',
      'What you need to do: open the case today and read it.',
      { link: 'Open the case in the hub', url: pages.case(facts) },
    ],
  };
}
