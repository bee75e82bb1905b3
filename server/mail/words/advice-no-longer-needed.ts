import type { MailFacts, MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** Whoever was asked and has not answered need not any more (G2, A2). */
export function adviceNoLongerNeeded(facts: MailFacts): MailWords {
  return {
    subject: 'Your advice is no longer needed',
    parts: [
      `${facts.authority} had asked you for advice or information for a child or young person. The assessment has ended, so your answer is no longer needed.`,
      'What you need to do: nothing. What you had not sent yet is kept for the co-ordinator.',
      { link: 'Open the hub', url: pages.home(facts) },
      'The case leaves your devices the next time they are in touch with the hub.',
    ],
  };
}
