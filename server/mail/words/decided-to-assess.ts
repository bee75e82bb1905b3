import { dayInWords, type MailFacts, type MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** It was decided to assess (G2, reg 5). */
export function decidedToAssess(facts: MailFacts): MailWords {
  return {
    subject: 'We have decided to carry out an assessment',
    parts: [
      `${facts.authority} has decided to assess the education, health and care needs of a child or young person whose case you can see.`,
      `What you need to do: nothing yet. We ask the people who know the child what helps; if we ask you, you get another e-mail.${facts.dueOn ? ` If there is to be a plan, it is final by ${dayInWords(facts.dueOn)}.` : ''}`,
      { link: 'Open the case in the hub', url: pages.case(facts) },
      'The case shows each step and its date.',
    ],
  };
}
