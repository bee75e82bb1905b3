import type { BodyOf, PlanBody, Service } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { answerByOf, standingTies, versionAfter } from '../../../shared/domain/plans/index.ts';
import { withIds } from '../../../shared/sync/merge/index.ts';

export interface ComposingPlan {
  draft: BodyOf<'plan-draft'>;
  status: PlanBody['status'];
  served: Service;
  actor: Pick<Actor, 'personId' | 'name'>;
  /** Plans that count so far. */
  earlier: readonly Pick<PlanBody, 'status' | 'roundId'>[];
  /** The setting that a final plan names, when it is one of the hub's. */
  named?: PlanBody['named'] | null;
}

/** The plan as it is sent: the text as it stands, without ties whose blocks were taken out (reg 13); what its passages quote stays in the draft (N1). */
export function composePlan({ draft, status, served, actor, earlier, named }: ComposingPlan): PlanBody {
  const text = withIds(draft.text);
  return {
    kind: 'plan',
    roundId: draft.roundId,
    text,
    ties: standingTies(text, draft.ties),
    status,
    version: versionAfter(earlier, { status, roundId: draft.roundId }),
    sentBy: { personId: actor.personId, name: actor.name },
    served,
    answerBy: answerByOf({ status, served }),
    ...(status === 'final' && named ? { named } : {}),
  };
}
