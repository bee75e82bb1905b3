import type { MailFacts, MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** A person or the accounts of a setting have been given access to a case (A1). */
export function accessGranted(facts: MailFacts): MailWords {
  return {
    subject: 'You can now see a case in the Education, Health and Care hub',
    parts: [
      `${facts.authority} has given you access to a case in its Education, Health and Care hub.`,
      'What you need to do: nothing by a fixed date. When you sign in, you see what stage the case is at, what happens next, and whether anything is asked of you.',
      { link: 'Open the case in the hub', url: pages.case(facts) },
      'If you think that you should not have this access, tell the co-ordinator named on the case.',
    ],
  };
}
