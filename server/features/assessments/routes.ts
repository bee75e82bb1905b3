import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  decisionRequestSchema,
  exemptionRequestSchema,
  withdrawExemptionRequestSchema,
} from '../../../shared/api/assessments.ts';
import { recordDecision, recordExemption, withdrawExemption } from '../../../shared/domain/assessments/index.ts';
import { idSchema, type Refusal, type RuleContext, type Ruling } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem, wordsOf } from '../../http/problems.ts';
import type { Casework } from '../../ports.ts';

const tags = ['assessments'];
const ofCase = z.object({ caseId: idSchema });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refusals = {
  401: problemResponse('`signed-out`'),
  403: problemResponse('`not-allowed`: only the co-ordinator of the case, or who covers'),
  404: problemResponse('`not-found`: also when the case is not this person’s to see'),
  409: problemResponse('`not-yet`, `step-passed` or `already-recorded`'),
  422: problemResponse(
    '`date-in-future`, `before-receipt`, `before-last-step`; `incomplete` or `invalid` with a sentence for each field',
  ),
};

const decideRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/decisions',
  tags,
  summary:
    'The co-ordinator records a decision or step with its true date: stage, assessment, dates and e-mails follow (regs 4, 5, 10)',
  request: { params: ofCase, ...body(decisionRequestSchema) },
  responses: { 204: { description: 'Recorded' }, ...refusals },
});

const exemptRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/exemptions',
  tags,
  summary:
    'The co-ordinator records why a step may be done after its date; the date stays (regs 5(4), 8, 10(4), 13(3))',
  request: { params: ofCase, ...body(exemptionRequestSchema) },
  responses: {
    204: { description: 'Recorded' },
    ...refusals,
    409: problemResponse('`not-yet` or `already-recorded`'),
    422: problemResponse(
      '`ground-not-allowed`, `too-short`, `outside-period`, `date-in-future`, `incomplete`, `invalid`',
    ),
  },
});

const takeBackRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/exemptions/{place}/withdraw',
  tags,
  summary: 'The co-ordinator takes an exemption back: it stays in the case, and excuses nothing any more',
  request: {
    params: ofCase.extend({ place: z.coerce.number().int().min(0).max(999) }),
    ...body(withdrawExemptionRequestSchema),
  },
  responses: { 204: { description: 'Taken back' }, ...refusals, 409: problemResponse('`already-recorded`') },
});

/** POST /api/cases/:caseId/decisions, …/exemptions, …/exemptions/:place/withdraw (regs 4, 5, 8, 10, 13). */
export function assessmentRoutes({ casework }: { casework: Casework }): HubApi {
  const api = hubApi();
  const carryOut = async (c: Context, caseId: string, rule: (context: RuleContext) => Ruling) => {
    const outcome = await casework.carryOut(caseId, c.get('signedIn').actor, rule);
    return outcome.ok ? c.body(null, 204) : refused(c, outcome);
  };
  api.openapi(decideRoute, (c) => {
    const input = c.req.valid('json');
    return carryOut(c, c.req.valid('param').caseId, (context) => recordDecision(input, context));
  });
  api.openapi(exemptRoute, (c) => {
    const input = c.req.valid('json');
    return carryOut(c, c.req.valid('param').caseId, (context) => recordExemption(input, context));
  });
  api.openapi(takeBackRoute, (c) => {
    const { caseId, place } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return carryOut(c, caseId, (context) => withdrawExemption({ place, reason }, context));
  });
  return api;
}

/** A refusal that is about one field says so there. */
function refused(c: Context, refusal: Refusal) {
  const field = refusal.detail?.field;
  return field ? problem(c, refusal.code, { fields: { [field]: wordsOf(refusal.code) } }) : refusalProblem(c, refusal);
}
