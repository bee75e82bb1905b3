import type { Kind } from '../../../shared/domain/documents/index.ts';
import { unansweredIn } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { DraftForSteps } from '../../../shared/domain/statute/index.ts';
import type { LocalDocument } from '../../device/port.ts';

const all = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

/** The kinds of document that say how a draft plan stands with the family. */
export const draftKinds = ['plan', 'plan-answer', 'consultation'] as const satisfies readonly Kind[];

/** How the newest draft plan stands with the family, as far as this person's documents say (G1). */
export function draftForSteps(documents: readonly LocalDocument[], actor: Actor, until: string | null): DraftForSteps {
  const plan = all(documents, 'plan')
    .filter(({ body, piece }) => body.status === 'draft' && piece.state !== 'needs you')
    .toSorted((a, b) => b.body.served.on.localeCompare(a.body.served.on) || b.body.version - a.body.version)[0];
  const roundId = plan?.body.roundId;
  const sent = all(documents, 'plan-answer').filter(({ body }) => body.state === 'sent' && body.roundId === roundId);
  return {
    answerBy: plan?.body.answerBy ?? null,
    answers: sent.map(({ body }) => ({
      mine: [body.whose.personId, body.typedBy.personId].includes(actor.personId),
      receivedOn: body.receivedOn ?? '',
      unanswered: unansweredIn(body),
    })),
    consultations: all(documents, 'consultation')
      .filter(({ body }) => body.state !== 'withdrawn')
      .map(({ body }) => ({
        name: body.setting.name,
        dueOn: body.dueOn,
        answered: body.state === 'answered',
        mine: body.setting.settingId === actor.settingId,
      })),
    until,
  };
}
