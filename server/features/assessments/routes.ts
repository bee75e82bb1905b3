import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  correctDecisionRequestSchema,
  decisionRequestSchema,
  exemptionRequestSchema,
  withdrawExemptionRequestSchema,
} from '../../../shared/api/assessments.ts';
import { type LetterOfRecord, letterOfRecordSchema } from '../../../shared/api/letters.ts';
import { correctDecision, withdrawExemption } from '../../../shared/domain/assessments/index.ts';
import { idSchema, type Refusal, type RuleContext, type Ruling } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem, wordsOf } from '../../http/problems.ts';
import { type AssessmentPorts, decide, decisionLetter, exempt, exemptionLetter } from './use-cases.ts';

const tags = ['assessments'];
const ofCase = z.object({ caseId: idSchema });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refusals = {
  401: problemResponse('`signed-out`'),
  403: problemResponse('`not-allowed`: only the co-ordinator of the case, or who covers'),
  404: problemResponse('`not-found`: also when the case is not this person’s to see'),
  409: problemResponse(
    '`not-yet`, `step-passed` or `already-recorded`; `letter-not-ready` with what to record or enter first in `detail`',
  ),
  422: problemResponse(
    '`date-in-future`, `before-receipt`, `before-last-step`, `letter-not-today`; `incomplete` or `invalid` with a sentence for each field',
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

const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const decisionLetterRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/decisions/letter',
  tags,
  summary: 'The letter that recording this decision sends, and whom it can go to, for a check; nothing is stored (N1)',
  request: { params: ofCase, ...body(decisionRequestSchema) },
  responses: { 200: json(letterOfRecordSchema, 'The letter'), ...refusals },
});

const exemptionLetterRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/exemptions/letter',
  tags,
  summary: 'The letter that recording this exemption sends, and whom it can go to, for a check; nothing is stored (N1)',
  request: { params: ofCase, ...body(exemptionRequestSchema) },
  responses: { 200: json(letterOfRecordSchema, 'The letter'), ...refusals },
});

const correctRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/decisions/{place}/correct',
  tags,
  summary:
    'The co-ordinator corrects a decision that was recorded by mistake: it stays in the case, and counts no more',
  request: {
    params: ofCase.extend({ place: z.coerce.number().int().min(0).max(999) }),
    ...body(correctDecisionRequestSchema),
  },
  responses: { 204: { description: 'Corrected' }, ...refusals },
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
      '`ground-not-allowed`, `too-short`, `outside-period`, `setting-not-asked`, `date-in-future`, `incomplete`, `invalid`',
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

/** POST /api/cases/:caseId/decisions, …/decisions/:place/correct, …/exemptions, each with …/letter, …/exemptions/:place/withdraw (regs 4, 5, 8, 10, 13). */
export function assessmentRoutes(ports: AssessmentPorts): HubApi {
  const api = hubApi();
  const carryOut = async (c: Context, caseId: string, rule: (context: RuleContext) => Ruling) => {
    const outcome = await ports.casework.carryOut(caseId, c.get('signedIn').actor, rule);
    return outcome.ok ? c.body(null, 204) : refused(c, outcome);
  };
  api.openapi(decideRoute, async (c) =>
    carryOut(c, c.req.valid('param').caseId, await decide(ports, c.req.valid('json'))),
  );
  api.openapi(exemptRoute, async (c) =>
    carryOut(c, c.req.valid('param').caseId, await exempt(ports, c.req.valid('json'))),
  );
  api.openapi(decisionLetterRoute, async (c) => {
    const found = await decisionLetter(ports, actorOf(c), c.req.valid('param').caseId, c.req.valid('json'));
    return found.ok ? c.json(shown(found), 200) : refused(c, found);
  });
  api.openapi(exemptionLetterRoute, async (c) => {
    const found = await exemptionLetter(ports, actorOf(c), c.req.valid('param').caseId, c.req.valid('json'));
    return found.ok ? c.json(shown(found), 200) : refused(c, found);
  });
  api.openapi(correctRoute, (c) => {
    const { caseId, place } = c.req.valid('param');
    const input = c.req.valid('json');
    return carryOut(c, caseId, (context) => correctDecision({ place, ...input }, context));
  });
  api.openapi(takeBackRoute, (c) => {
    const { caseId, place } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    return carryOut(c, caseId, (context) => withdrawExemption({ place, reason }, context));
  });
  return api;
}

const actorOf = (c: Context): Actor => c.get('signedIn').actor;
const shown = ({ ok: _ok, ...letter }: { ok: true } & LetterOfRecord): LetterOfRecord => letter;

/** A refusal that is about one field says so there. */
function refused(c: Context, refusal: Refusal) {
  const field = refusal.detail?.field;
  return field ? problem(c, refusal.code, { fields: { [field]: wordsOf(refusal.code) } }) : refusalProblem(c, refusal);
}
