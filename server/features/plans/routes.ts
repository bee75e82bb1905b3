import { createRoute, z } from '@hono/zod-openapi';
import { createdSchema } from '../../../shared/api/casework.ts';
import { beginPlanRequestSchema } from '../../../shared/api/plans.ts';
import { idSchema, type Ruling } from '../../../shared/domain/documents/index.ts';
import { beginPlan } from '../../../shared/domain/plans/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problemResponse, refusalProblem } from '../../http/problems.ts';
import type { Casework } from '../../ports.ts';
import { madeOf } from '../access/index.ts';

const beginRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/plan-drafts',
  tags: ['plans'],
  summary: 'The co-ordinator begins the plan of an assessment in progress (reg 12)',
  request: {
    params: z.object({ caseId: idSchema }),
    body: { required: true, content: { 'application/json': { schema: beginPlanRequestSchema } } },
  },
  responses: {
    201: { description: 'Begun', content: { 'application/json': { schema: createdSchema } } },
    401: problemResponse('`signed-out`'),
    403: problemResponse('`not-allowed`'),
    404: problemResponse('`not-found`: also when the case is not this person’s to see'),
    409: problemResponse('`already-begun` or `round-closed`'),
    422: problemResponse('`invalid`, with a sentence for each field'),
  },
});

/** POST /api/cases/:caseId/plan-drafts. What is written in it, and sending it, comes by the push. */
export function planRoutes({ casework }: { casework: Casework }): HubApi {
  const api = hubApi();
  api.openapi(beginRoute, async (c) => {
    const { actor } = c.get('signedIn');
    const { roundId } = c.req.valid('json');
    const rule = (context: Parameters<typeof beginPlan>[1]): Ruling => beginPlan({ roundId }, context);
    const made = madeOf(await casework.carryOut(c.req.valid('param').caseId, actor, rule));
    return made.ok ? c.json({ id: made.id }, 201) : refusalProblem(c, made);
  });
  return api;
}
