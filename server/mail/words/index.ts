import type { MailKind } from '../../ports.ts';
import { accessGranted } from './access-granted.ts';
import { adviceAllocated } from './advice-allocated.ts';
import { adviceNoLongerNeeded } from './advice-no-longer-needed.ts';
import { adviceReceived } from './advice-received.ts';
import { askedForAdvice } from './asked-for-advice.ts';
import { assessmentEnded } from './assessment-ended.ts';
import { casesAllocated } from './cases-allocated.ts';
import {
  consultationAnswered,
  consultationEnded,
  consultationOverdue,
  consultationUnanswered,
  settingConsulted,
} from './consultation.ts';
import { decidedNoPlan } from './decided-no-plan.ts';
import { decidedNotToAssess } from './decided-not-to-assess.ts';
import { decidedToAssess } from './decided-to-assess.ts';
import { commentsRepliedTo, draftPlanSent, finalPlanIssued, planAnswered } from './draft-plan.ts';
import { exemptionRecorded } from './exemption-recorded.ts';
import { exemptionWithdrawn } from './exemption-withdrawn.ts';
import { invited } from './invited.ts';
import { letterForYou } from './letter-for-you.ts';
import type { MailFacts, MailWords } from './letter-form.ts';
import { passwordReset } from './password-reset.ts';
import { adviceHasNobody, adviceOverdue, adviceReminder, teamAdviceOverdue, teamAdviceReminder } from './reminders.ts';
import { requestAcknowledged } from './request-acknowledged.ts';
import { requestWithdrawn } from './request-withdrawn.ts';
import { somethingToRead } from './something-to-read.ts';
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
  'something to read': somethingToRead,
  'access granted': accessGranted,
  'cases allocated': casesAllocated,
  'request acknowledged': requestAcknowledged,
  'decided to assess': decidedToAssess,
  'decided not to assess': decidedNotToAssess,
  'decided no plan': decidedNoPlan,
  'request withdrawn': requestWithdrawn,
  'advice no longer needed': adviceNoLongerNeeded,
  'assessment ended': assessmentEnded,
  'exemption recorded': exemptionRecorded,
  'exemption withdrawn': exemptionWithdrawn,
  'password reset': passwordReset,
  'letter for you': letterForYou,
  'draft plan sent': draftPlanSent,
  'plan answered': planAnswered,
  'comments replied to': commentsRepliedTo,
  'final plan issued': finalPlanIssued,
  'setting consulted': settingConsulted,
  'consultation answered': consultationAnswered,
  'consultation overdue': consultationOverdue,
  'consultation unanswered': consultationUnanswered,
  'consultation ended': consultationEnded,
};
