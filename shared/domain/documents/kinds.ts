import { z } from 'zod';
import {
  type AdviceBody,
  type AdviceDraftBody,
  adviceDraftSchema,
  adviceRequestSchema,
  adviceSchema,
} from './advice.ts';
import { authorityRecordSchema } from './authority-record.ts';
import { caseSchema } from './case.ts';
import { type ConfidenceBody, confidenceRecordSchema, confidenceSchema } from './confidence.ts';
import { type ConsultationReplyBody, consultationReplySchema, consultationSchema } from './consultation.ts';
import { fileSchema } from './file.ts';
import { barSchema, contactSchema, grantSchema } from './grant.ts';
import { type LateWorkBody, lateWorkSchema } from './late-work.ts';
import { type LetterBody, letterSchema } from './letter.ts';
import { mailStopSchema } from './mail-stop.ts';
import { type PlanBody, type PlanDraftBody, planDraftSchema, planSchema } from './plan.ts';
import { type PlanAnswerBody, planAnswerSchema } from './plan-answer.ts';
import { recallSchema } from './recall.ts';
import { type RequestBody, requestSchema } from './request.ts';
import { rightsRecordSchema } from './rights-record.ts';
import { roundSchema } from './round.ts';

/**
 * Every kind of document. The document is the unit of permission: whoever may see one sees all of it; what has other
 * readers is another document.
 */
export const bodySchema = z.discriminatedUnion('kind', [
  caseSchema,
  roundSchema,
  grantSchema,
  barSchema,
  contactSchema,
  adviceRequestSchema,
  adviceDraftSchema,
  adviceSchema,
  fileSchema,
  lateWorkSchema,
  planDraftSchema,
  planSchema,
  requestSchema,
  letterSchema,
  mailStopSchema,
  confidenceSchema,
  confidenceRecordSchema,
  recallSchema,
  planAnswerSchema,
  consultationSchema,
  consultationReplySchema,
  rightsRecordSchema,
  authorityRecordSchema,
]);
export type Body = z.infer<typeof bodySchema>;
export type Kind = Body['kind'];
export type BodyOf<K extends Kind> = Extract<Body, { kind: K }>;

export interface HubDocument<K extends Kind = Kind> {
  id: string;
  caseId: string;
  kind: K;
  body: BodyOf<K>;
}

/** A body without its long texts: enough to decide who may see it and which rule holds. */
export type Facts =
  | Exclude<
      Body,
      | AdviceBody
      | AdviceDraftBody
      | LateWorkBody
      | PlanBody
      | PlanDraftBody
      | RequestBody
      | LetterBody
      | ConfidenceBody
      | PlanAnswerBody
      | ConsultationReplyBody
    >
  | (Omit<AdviceBody, 'text'> & { fileIds: string[] })
  | (Omit<AdviceDraftBody, 'text'> & { fileIds: string[] })
  | Omit<LateWorkBody, 'work'>
  | Omit<PlanDraftBody, 'text' | 'sources' | 'ties'>
  | Omit<PlanBody, 'text' | 'ties'>
  | Omit<RequestBody, 'needs' | 'views'>
  | Omit<LetterBody, 'blocks' | 'data'>
  | Omit<ConfidenceBody, 'words'>
  | (Omit<PlanAnswerBody, 'comments' | 'wishes'> & { unanswered: number })
  | Omit<ConsultationReplyBody, 'passages'>;
export type FactsOf<K extends Kind> = Extract<Facts, { kind: K }>;
