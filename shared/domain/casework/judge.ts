import { editContact } from '../access/index.ts';
import { editDraft, submitOrCorrect } from '../advice/index.ts';
import { writeConsultationReply } from '../consultations/index.ts';
import { type Body, type DocumentRule, type Kind, type RuleContext, type Ruling, refuse } from '../documents/index.ts';
import { addFile } from '../files/index.ts';
import { writePlanAnswer } from '../plan-answers/index.ts';
import { editPlan, sendPlan } from '../plans/index.ts';
import { recordForAuthority, recordRight } from '../records/index.ts';
import { editRequest } from '../requests/index.ts';
import { recordConfidence, tellInConfidence } from '../restricted/index.ts';

/** The kinds of document that a device may write, each with its rule. Whatever is not here is refused (SYNC-4). */
const pushRules: { readonly [K in Kind]?: DocumentRule<K> } = {
  contact: editContact,
  'advice-draft': editDraft,
  advice: submitOrCorrect,
  file: addFile,
  'plan-draft': editPlan,
  plan: sendPlan,
  'plan-answer': writePlanAnswer,
  'consultation-reply': writeConsultationReply,
  request: editRequest,
  confidence: tellInConfidence,
  'confidence-record': recordConfidence,
  'rights-record': recordRight,
  'authority-record': recordForAuthority,
};

/**
 * Judges one pushed document by the rule of its kind: on the device when it is written, and again on the server with
 * the signed-in actor, the server's clock and the state of that moment. A kind without a rule is refused.
 */
export function judge(change: { documentId: string; before: Body | null; body: Body }, context: RuleContext): Ruling {
  const rule = pushRules[change.body.kind] as DocumentRule | undefined;
  if (!rule) return refuse('not-allowed');
  if (change.before && change.before.kind !== change.body.kind) return refuse('invalid', { field: 'kind' });
  return rule(change, context);
}

/** Whether a device may write documents of this kind at all. */
export const mayBePushed = (kind: Kind): boolean => pushRules[kind] !== undefined;
