import { dayInWords, type MailFacts, type MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** An exemption was taken back (G2). */
export function exemptionWithdrawn(facts: MailFacts): MailWords {
  return {
    subject: 'A reason for delay no longer applies',
    parts: [
      `${facts.authority} has taken back a reason it had recorded for a step to take longer, in a case that you can see.`,
      `What you need to do: nothing.${facts.dueOn ? ` The date in law for that step is ${dayInWords(facts.dueOn)}.` : ''}`,
      { link: 'Open the case in the hub', url: pages.case(facts) },
      'The case shows each step, its date and why it is so.',
    ],
  };
}
