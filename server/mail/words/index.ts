import type { MailKind } from '../../ports.ts';
import { accessGranted } from './access-granted.ts';
import { adviceAllocated } from './advice-allocated.ts';
import { adviceReceived } from './advice-received.ts';
import { askedForAdvice } from './asked-for-advice.ts';
import { invited } from './invited.ts';
import type { MailFacts, MailWords } from './letter-form.ts';
import { passwordReset } from './password-reset.ts';
import { adviceHasNobody, adviceOverdue, adviceReminder, teamAdviceOverdue, teamAdviceReminder } from './reminders.ts';
import { teamAskedForAdvice } from './team-asked-for-advice.ts';

/** The words of each e-mail. */
export const wordsFor: Record<MailKind, (facts: MailFacts) => MailWords> = {
  invited,
  'asked for advice': askedForAdvice,
  'team asked for advice': teamAskedForAdvice,
  'advice allocated': adviceAllocated,
  'advice reminder': adviceReminder,
  'advice overdue': adviceOverdue,
  'team advice reminder': teamAdviceReminder,
  'team advice overdue': teamAdviceOverdue,
  'advice has nobody': adviceHasNobody,
  'advice received': adviceReceived,
  'access granted': accessGranted,
  'password reset': passwordReset,
};
