import type { DecisionType } from './case.ts';
import type { HubDocument } from './kinds.ts';

/** Why something was not taken. Each code has its words in `refusal-words.ts` and its HTTP status in `server/http/problems.ts`. */
export const refusalCodes = [
  'not-found', // also: exists, but you may not know (authorisation is checked before existence)
  'not-allowed',
  'access-ended',
  'round-closed',
  'request-withdrawn',
  'already-submitted',
  'not-an-author',
  'changed-meanwhile',
  'never-changes',
  'incomplete',
  'invalid',
  'already-granted',
  'already-asked',
  'already-begun',
  'date-in-future',
  'before-receipt',
  'before-last-step',
  'not-yet',
  'step-passed',
  'already-recorded',
  'ground-not-allowed',
  'too-short',
  'outside-period',
  'setting-not-asked',
  'unknown-file',
  'no-room-in-case',
  'no-room-today',
  'protocol-too-old',
  'no-manager',
  'not-a-manager',
  'not-a-member',
  'member-suspended',
  'letter-not-ready',
  'letter-not-today',
  'already-allocated',
  'not-agreed',
  'comments-unanswered',
  'window-open',
  'already-consulted',
  'already-answered',
  'consultation-closed',
  'health-not-agreed',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  ok: false;
  code: RefusalCode;
  /** Details for the words, never a child's name. */
  detail?: Record<string, string>;
}

/** Something that happened in a case and that reactions answer (e-mail, audit, stage). Ids only, never names. */
export type CaseworkEvent =
  | { type: 'advice asked'; requestId: string; letterIds?: readonly string[] }
  | { type: 'advice allocated'; requestId: string; personIds: readonly string[] }
  | { type: 'advice submitted'; requestId: string; adviceId: string }
  | { type: 'advice corrected'; requestId: string; adviceId: string }
  | { type: 'advice withdrawn'; requestId: string }
  | { type: 'plan sent'; planId: string }
  | { type: 'plan answered'; answerId: string }
  /** Every comment and wish of an answer has its reply. */
  | { type: 'plan comments replied to'; answerId: string }
  | { type: 'setting consulted'; consultationId: string }
  | { type: 'consultation answered'; consultationId: string }
  | { type: 'consultation withdrawn'; consultationId: string }
  | { type: 'access granted'; grantId: string }
  | { type: 'access ended'; grantId: string }
  /** `roundId`: the assessment that it closed. `letterIds`: the letters that were made with it. */
  | {
      type: 'decision recorded';
      decision: DecisionType;
      on: string;
      roundId: string | null;
      letterIds?: readonly string[];
    }
  /** `place`: in the case's list of events, which only grows. */
  | { type: 'decision corrected'; place: number }
  /** `place`: in the case's list of exemptions, which only grows. */
  | { type: 'exemption recorded'; place: number; letterIds?: readonly string[] }
  | { type: 'exemption withdrawn'; place: number }
  | { type: 'request registered'; requestId: string }
  | { type: 'work received late'; lateWorkId: string; personId: string }
  /** `withNews`: it goes out with something that is told by an e-mail of its own. */
  | { type: 'letter produced'; letterId: string; withNews?: true }
  | { type: 'told in confidence'; confidenceId: string }
  | { type: 'document recalled'; recallId: string }
  | { type: 'mail stopped'; stopId: string }
  | { type: 'mail resumed'; stopId: string }
  /** To this co-ordinator, with the other cases of the batch. */
  | { type: 'case allocated'; personId: string; batch: string };

/** What a rule decides: the documents as they are next, and what happened; or why not. */
export type Ruling = { ok: true; documents: HubDocument[]; events: CaseworkEvent[] } | Refusal;

export const refuse = (code: RefusalCode, detail?: Record<string, string>): Refusal =>
  detail ? { ok: false, code, detail } : { ok: false, code };
