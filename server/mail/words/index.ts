import type { MailKind } from '../../ports.ts';
import { accessGranted } from './access-granted.ts';
import { adviceReceived } from './advice-received.ts';
import { askedForAdvice } from './asked-for-advice.ts';
import { invited } from './invited.ts';
import { letterForYou } from './letter-for-you.ts';
import type { MailFacts, MailWords } from './letter-form.ts';
import { passwordReset } from './password-reset.ts';

/** One file for each e-mail. */
export const wordsFor: Record<MailKind, (facts: MailFacts) => MailWords> = {
  invited,
  'asked for advice': askedForAdvice,
  'advice received': adviceReceived,
  'access granted': accessGranted,
  'password reset': passwordReset,
  'letter for you': letterForYou,
};
