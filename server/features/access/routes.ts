import { createRoute, z } from '@hono/zod-openapi';
import {
  barRequestSchema,
  createdSchema,
  endAccessRequestSchema,
  grantRequestSchema,
  inviteToCaseRequestSchema,
  liftBarRequestSchema,
} from '../../../shared/api/casework.ts';
import { letterSchema } from '../../../shared/api/people.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { type ProblemCode, problem, problemResponse, refusalProblem } from '../../http/problems.ts';
import { type AccessPorts, end, grant, inviteToCase, keepFrom, lift } from './use-cases.ts';

const tags = ['access'];
const ofCase = z.object({ caseId: idSchema });
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refusals = {
  401: problemResponse('`signed-out`'),
  403: problemResponse('`not-allowed`'),
  404: problemResponse('`not-found`: also when the case is not this person’s to see'),
  409: problemResponse('`already-granted`, or what else stands against it'),
  422: problemResponse('`invalid`, with a sentence for each field'),
};

const grantRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/grants',
  tags,
  summary: 'The co-ordinator gives an account or an education setting access (A1)',
  request: { params: ofCase, ...body(grantRequestSchema) },
  responses: { 201: json(createdSchema, 'Given'), ...refusals },
});

const inviteRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/invitations',
  tags,
  summary: 'The co-ordinator invites somebody without an account and gives them access (A1)',
  request: { params: ofCase, ...body(inviteToCaseRequestSchema) },
  responses: {
    201: json(z.strictObject({ id: idSchema, letter: letterSchema.nullable() }), 'Invited'),
    ...refusals,
  },
});

const endRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/grants/{grantId}/end',
  tags,
  summary: 'The co-ordinator ends access: what it opened leaves the devices (A6)',
  request: { params: ofCase.extend({ grantId: idSchema }), ...body(endAccessRequestSchema) },
  responses: { 204: { description: 'Ended' }, ...refusals },
});

const barRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/bars',
  tags,
  summary: 'The co-ordinator keeps one person from one document, whatever else gives access (N1)',
  request: { params: ofCase, ...body(barRequestSchema) },
  responses: { 201: json(createdSchema, 'Barred'), ...refusals },
});

const liftRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/bars/{barId}/lift',
  tags,
  summary: 'The co-ordinator lets a person read again what they were kept from, with a reason (N1)',
  request: { params: ofCase.extend({ barId: idSchema }), ...body(liftBarRequestSchema) },
  responses: { 204: { description: 'Lifted' }, ...refusals },
});

/** POST /api/cases/:caseId/grants, …/grants/:grantId/end, …/invitations, …/bars, …/bars/:barId/lift (A1, A6, N1). */
export function accessRoutes(ports: AccessPorts<ProblemCode>): HubApi {
  const api = hubApi();
  api.openapi(grantRoute, async (c) => {
    const made = await grant(ports, c.get('signedIn').actor, c.req.valid('param').caseId, c.req.valid('json'));
    return made.ok ? c.json({ id: made.id }, 201) : refusalProblem(c, made);
  });
  api.openapi(inviteRoute, async (c) => {
    const made = await inviteToCase(ports, c.get('signedIn').actor, c.req.valid('param').caseId, c.req.valid('json'));
    return made.ok ? c.json({ id: made.id, letter: made.letter }, 201) : problem(c, made.code);
  });
  api.openapi(endRoute, async (c) => {
    const { caseId, grantId } = c.req.valid('param');
    const ended = await end(ports, c.get('signedIn').actor, caseId, { grantId, ...c.req.valid('json') });
    return ended.ok ? c.body(null, 204) : refusalProblem(c, ended);
  });
  api.openapi(barRoute, async (c) => {
    const made = await keepFrom(ports, c.get('signedIn').actor, c.req.valid('param').caseId, c.req.valid('json'));
    return made.ok ? c.json({ id: made.id }, 201) : refusalProblem(c, made);
  });
  api.openapi(liftRoute, async (c) => {
    const { caseId, barId } = c.req.valid('param');
    const lifted = await lift(ports, c.get('signedIn').actor, caseId, { barId, ...c.req.valid('json') });
    return lifted.ok ? c.body(null, 204) : refusalProblem(c, lifted);
  });
  return api;
}
