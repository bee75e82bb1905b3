import type { MailFacts, MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** The request was taken back (G2). */
export function requestWithdrawn(facts: MailFacts): MailWords {
  return {
    subject: 'A request for an assessment was withdrawn',
    parts: [
      `A request to ${facts.authority} for an Education, Health and Care assessment was withdrawn.`,
      'What you need to do: nothing. If you think this is a mistake, tell the co-ordinator named on the case.',
      { link: 'Open the case in the hub', url: pages.case(facts) },
      'A new request can be made at any time.',
    ],
  };
}
