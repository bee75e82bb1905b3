import { createRoute, z } from '@hono/zod-openapi';
import type { Sql } from 'postgres';
import {
  consultedSchema,
  consultRequestSchema,
  withdrawConsultationRequestSchema,
} from '../../../shared/api/consultations.ts';
import { consultSetting, withdrawConsultation } from '../../../shared/domain/consultations/index.ts';
import { idSchema, type RuleContext, type Ruling, refuse } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problemResponse, refusalProblem } from '../../http/problems.ts';
import type { Casework } from '../../ports.ts';
import { findSetting, madeOf } from '../access/index.ts';

const tags = ['consultations'];
const ofCase = z.object({ caseId: idSchema });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refusals = {
  401: problemResponse('`signed-out`'),
  403: problemResponse('`not-allowed`: only the co-ordinator of the case, or who covers'),
  404: problemResponse('`not-found`: the case, the draft plan or the setting'),
  422: problemResponse('`invalid`, with a sentence for each field'),
};

const consultRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/consultations',
  tags,
  summary: 'The co-ordinator consults a setting about a draft plan; it has 15 days to answer (s39(2), CoP 9.83)',
  request: { params: ofCase, ...body(consultRequestSchema) },
  responses: {
    201: { description: 'Consulted', content: { 'application/json': { schema: consultedSchema } } },
    ...refusals,
    409: problemResponse('`already-consulted` or `round-closed`'),
  },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/consultations/{consultationId}/withdraw',
  tags,
  summary: 'The co-ordinator takes a consultation back before it is answered: the draft plan leaves the setting (s39)',
  request: { params: ofCase.extend({ consultationId: idSchema }), ...body(withdrawConsultationRequestSchema) },
  responses: {
    204: { description: 'Withdrawn' },
    ...refusals,
    409: problemResponse('`already-answered` or `consultation-closed`'),
  },
});

/** POST /api/cases/:caseId/consultations, …/:consultationId/withdraw. What a setting answers comes by the push. */
export function consultationRoutes({ sql, casework }: { sql: Sql; casework: Casework }): HubApi {
  const api = hubApi();
  api.openapi(consultRoute, async (c) => {
    const { settingId, ...asked } = c.req.valid('json');
    const setting = await findSetting(sql, settingId);
    const rule = (context: RuleContext): Ruling => {
      if (!setting) return refuse('not-found');
      return consultSetting({ ...asked, setting: { settingId, name: setting.name } }, context);
    };
    const made = madeOf(await casework.carryOut(c.req.valid('param').caseId, c.get('signedIn').actor, rule));
    return made.ok ? c.json({ id: made.id, accounts: setting?.sencos.length ?? 0 }, 201) : refusalProblem(c, made);
  });
  api.openapi(withdrawRoute, async (c) => {
    const { caseId, consultationId } = c.req.valid('param');
    const { reason } = c.req.valid('json');
    const outcome = await casework.carryOut(caseId, c.get('signedIn').actor, (context) =>
      withdrawConsultation({ consultationId, reason }, context),
    );
    return outcome.ok ? c.body(null, 204) : refusalProblem(c, outcome);
  });
  return api;
}
