import type { MailFacts, MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** A letter of a case can be read in the hub (G2, G4). */
export function letterForYou(facts: MailFacts): MailWords {
  return {
    subject: 'There is a letter for you in the Education, Health and Care hub',
    parts: [
      `${facts.authority} has written you a letter. It is in the Education, Health and Care hub.`,
      'What you need to do: sign in and read it. The letter says what happens next, and whether there is a date you need to keep.',
      { link: 'Read the letter in the hub', url: pages.letters(facts) },
      'You can download it and print it there. If you would like letters by post instead, tell your SEND co-ordinator.',
    ],
  };
}
