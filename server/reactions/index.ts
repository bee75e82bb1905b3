import type { CaseworkEvent } from '../../shared/domain/documents/index.ts';
import type { Reaction } from '../ports.ts';
import { holdBack, holdWhatWaits } from './hold-mail.ts';
import { keepPlan } from './keep-plan.ts';
import { logRecall } from './log-recall.ts';
import { sendLetter } from './send-letter.ts';
import { tellAllocated } from './tell-allocated.ts';
import { tellAuthors } from './tell-authors.ts';
import { tellCaseAllocated } from './tell-case-allocated.ts';
import { tellCoordinator } from './tell-coordinator.ts';
import { tellGranted } from './tell-granted.ts';
import { tellOfConfidence } from './tell-of-confidence.ts';
import { tellConsulted, tellOfConsultationReply, tellOfWithdrawnConsultation } from './tell-of-consultation.ts';
import { tellOfCorrection } from './tell-of-correction.ts';
import { tellOfDecision } from './tell-of-decision.ts';
import { tellOfExemption, tellOfWithdrawnExemption } from './tell-of-exemption.ts';
import { tellOfPlan, tellOfPlanAnswer, tellOfReplies } from './tell-of-plan.ts';

/** A reaction whose event type has been checked where it is defined. */
export type AnyReaction = { [T in CaseworkEvent['type']]: Reaction<T> }[CaseworkEvent['type']];

/** What happens in answer to events, in this order, inside the transaction of the write. */
export const reactions: readonly AnyReaction[] = [
  tellAuthors,
  tellAllocated,
  tellCaseAllocated,
  tellCoordinator,
  tellGranted,
  tellOfDecision,
  tellOfCorrection,
  tellOfExemption,
  tellOfWithdrawnExemption,
  tellOfPlan,
  tellOfPlanAnswer,
  tellOfReplies,
  tellConsulted,
  tellOfConsultationReply,
  tellOfWithdrawnConsultation,
  sendLetter,
  keepPlan,
  tellOfConfidence,
  logRecall,
  holdBack,
  holdWhatWaits,
];

/** Lets every reaction to an event act. */
export async function react(event: CaseworkEvent, context: Parameters<Reaction['act']>[1]): Promise<void> {
  for (const reaction of reactions) if (reaction.on === event.type) await (reaction as Reaction).act(event, context);
}
