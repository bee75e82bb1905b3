import type { MailKind } from '../../ports.ts';
import { accessGranted } from './access-granted.ts';
import { adviceNoLongerNeeded } from './advice-no-longer-needed.ts';
import { adviceReceived } from './advice-received.ts';
import { askedForAdvice } from './asked-for-advice.ts';
import { assessmentEnded } from './assessment-ended.ts';
import { decidedNoPlan } from './decided-no-plan.ts';
import { decidedNotToAssess } from './decided-not-to-assess.ts';
import { decidedToAssess } from './decided-to-assess.ts';
import { exemptionRecorded } from './exemption-recorded.ts';
import { exemptionWithdrawn } from './exemption-withdrawn.ts';
import { invited } from './invited.ts';
import type { MailFacts, MailWords } from './letter-form.ts';
import { passwordReset } from './password-reset.ts';
import { requestAcknowledged } from './request-acknowledged.ts';
import { requestWithdrawn } from './request-withdrawn.ts';

/** One file for each e-mail. */
export const wordsFor: Record<MailKind, (facts: MailFacts) => MailWords> = {
  invited,
  'asked for advice': askedForAdvice,
  'advice received': adviceReceived,
  'access granted': accessGranted,
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
};
