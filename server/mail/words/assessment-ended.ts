import { dayInWords, type MailFacts, type MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** Who gave advice is told that the assessment has ended (G2, A2). */
export function assessmentEnded(facts: MailFacts): MailWords {
  return {
    subject: 'An assessment you gave advice for has ended',
    parts: [
      `The assessment by ${facts.authority} for which you gave advice has ended.`,
      `What you need to do: nothing.${facts.dueOn ? ` You can read the case until ${dayInWords(facts.dueOn)}.` : ''}`,
      { link: 'Open the case in the hub', url: pages.case(facts) },
      'Thank you for your advice.',
    ],
  };
}
