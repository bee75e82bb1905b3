import { dayInWords, type MailFacts, type MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** It was decided that there will be no plan (G2, reg 10). */
export function decidedNoPlan(facts: MailFacts): MailWords {
  return {
    subject: 'A decision after an assessment',
    parts: [
      `${facts.authority} has decided not to make an Education, Health and Care plan in a case that you can see.`,
      `What you need to do: read the decision and its reasons. A family that does not agree can contact the mediation adviser, and can appeal to the SEND Tribunal${facts.dueOn ? ` until ${dayInWords(facts.dueOn)}` : ''}.`,
      { link: 'Read the decision in the hub', url: pages.case(facts) },
      'The case shows these dates and why they are so. Free advice that is not from the council is there for every family.',
    ],
  };
}
