import { type MailFacts, type MailWords, momentInWords } from './letter-form.ts';
import { pages } from './pages.ts';

/** A new password was asked for. The second factor stays as it is (G3). */
export function passwordReset(facts: MailFacts): MailWords {
  const until = facts.linkEndsAt
    ? ` It works once, until ${momentInWords(facts.linkEndsAt)}.`
    : ' It works once, and for a short time.';
  return {
    subject: 'Choose a new password for the Education, Health and Care hub',
    parts: [
      `Somebody, probably you, asked for a new password for the Education, Health and Care hub of ${facts.authority}.`,
      `What you need to do: use this link to choose a new password.${until}`,
      { link: 'Choose a new password', url: pages.passwordReset(facts) },
      'You still need your second step to sign in afterwards.',
      'If you did not ask for this, you can ignore this e-mail. Your password stays as it is.',
    ],
  };
}
