import { dayInWords, type MailFacts, type MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** It was decided not to assess (G2, reg 5). */
export function decidedNotToAssess(facts: MailFacts): MailWords {
  return {
    subject: 'A decision on a request for an assessment',
    parts: [
      `${facts.authority} has decided not to carry out an Education, Health and Care needs assessment in a case that you can see.`,
      `What you need to do: read the decision and its reasons. A family that does not agree can contact the mediation adviser, and can appeal to the SEND Tribunal${facts.dueOn ? ` until ${dayInWords(facts.dueOn)}` : ''}.`,
      { link: 'Read the decision in the hub', url: pages.case(facts) },
      'The case shows these dates and why they are so. Free advice that is not from the council is there for every family.',
    ],
  };
}
