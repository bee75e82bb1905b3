import { dayInWords, type MailFacts, type MailWords, registerFirst } from './letter-form.ts';
import { pages } from './pages.ts';

/** A draft plan was sent to the family, with the last day of its time to answer (G2, reg 13(1)). */
export function draftPlanSent(facts: MailFacts): MailWords {
  return {
    subject: 'A draft plan is ready for you to read',
    parts: [
      `${facts.authority} has sent you a draft Education, Health and Care plan.`,
      `What you need to do: read it, and tell us what is right, what should change, and which school or college you would like${facts.dueOn ? `. You have until ${dayInWords(facts.dueOn)}` : ''}.`,
      ...registerFirst(facts),
      { link: 'Read it and answer in the hub', url: pages.planAnswer(facts) },
      'You can also answer by post, by phone or in person: tell the co-ordinator named on the case. Free advice that is not from the council is there for every family.',
    ],
  };
}

/** The co-ordinator is told that the family has answered a draft plan (G2). */
export function planAnswered(facts: MailFacts): MailWords {
  return {
    subject: 'A family has answered a draft plan',
    parts: [
      'An answer to a draft plan that you sent has arrived.',
      'What you need to do: read it, and record an answer to each comment. The final plan can’t be sent while one has no answer.',
      { link: 'Read the comments in the hub', url: pages.planAnswers(facts) },
      'The case shows the date by which the final plan is due.',
    ],
  };
}

/** The family is told that each of its comments has an answer (G2, reg 13(1)). */
export function commentsRepliedTo(facts: MailFacts): MailWords {
  return {
    subject: 'Your comments on a draft plan have been answered',
    parts: [
      `${facts.authority} has answered each of your comments on a draft Education, Health and Care plan.`,
      'What you need to do: read the answers. If something is still not right, tell the co-ordinator named on the case before the final plan is sent.',
      { link: 'Read the answers in the hub', url: pages.planAnswer(facts) },
      'The case shows the date by which the final plan is due.',
    ],
  };
}

/** The final plan was issued: to the family, the setting it names and all who keep access (G2, reg 13(2)). */
export function finalPlanIssued(facts: MailFacts): MailWords {
  return {
    subject: 'A final plan has been issued',
    parts: [
      `${facts.authority} has issued an Education, Health and Care plan in a case that you can see.`,
      `What you need to do: read it. A setting that it names must admit the child or young person and secure the help in it. A family that does not agree with sections B, F or I can contact the mediation adviser, and can appeal to the SEND Tribunal${facts.dueOn ? ` until ${dayInWords(facts.dueOn)}` : ''}.`,
      { link: 'Read the plan in the hub', url: pages.case(facts) },
      'Free advice that is not from the council is there for every family.',
    ],
  };
}
