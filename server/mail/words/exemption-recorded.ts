import { dayInWords, type MailFacts, type MailWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** An exemption was recorded (G2, regs 5(4), 8, 10(4), 13(3)). */
export function exemptionRecorded(facts: MailFacts): MailWords {
  return {
    subject: 'A step may take longer than the law’s usual time',
    parts: [
      `${facts.authority} has recorded that a step in a case you can see may take longer than its usual time, for a reason that the law allows.`,
      `What you need to do: nothing.${facts.dueOn ? ` The date in law stays ${dayInWords(facts.dueOn)}; we do the step as soon as we can.` : ' The date in law stays the same; we do the step as soon as we can.'}`,
      { link: 'Read the reason in the hub', url: pages.case(facts) },
      'If you do not think the reason is right, tell the co-ordinator named on the case.',
    ],
  };
}
