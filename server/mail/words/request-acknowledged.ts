import { dayInWords, type MailFacts, type MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** The request for an assessment has arrived (G2, reg 4). */
export function requestAcknowledged(facts: MailFacts): MailWords {
  return {
    subject: 'A request for an Education, Health and Care assessment was received',
    parts: [
      `${facts.authority} has received a request to assess a child’s or young person’s education, health and care needs.`,
      `What you need to do: nothing now. ${facts.dueOn ? `We decide by ${dayInWords(facts.dueOn)} whether to assess, and tell you.` : 'We tell you whether we will assess.'}`,
      { link: 'Open the case in the hub', url: pages.case(facts) },
      'The case shows who is dealing with it, what happens next and by when.',
    ],
  };
}
