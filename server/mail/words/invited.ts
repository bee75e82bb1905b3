import { type MailFacts, type MailWords, momentInWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** Invitation to set up an account (A1). */
export function invited(facts: MailFacts): MailWords {
  const until = facts.linkEndsAt ? `by ${momentInWords(facts.linkEndsAt)}` : 'soon';
  return {
    subject: `Set up your account for the Education, Health and Care hub of ${facts.authority}`,
    parts: [
      `${facts.authority} has invited you to its Education, Health and Care hub. There, families, education settings and professionals work together on assessments, plans and reviews.`,
      `What you need to do: choose a password and set up a second way to prove who you are. Please do this ${until}. It takes about five minutes, and you need your phone.`,
      { link: 'Set up your account', url: pages.invitation(facts) },
      'The link works once. If it has expired, the page it leads to can send you a new one.',
      'If you did not expect this invitation, you can ignore it. No account is made until you use the link.',
    ],
  };
}
