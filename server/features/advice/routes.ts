import { createRoute, z } from '@hono/zod-openapi';
import { adviceSetSchema, sendAdviceSetSchema, sentAdviceSetSchema } from '../../../shared/api/advice-set.ts';
import { addAuthorRequestSchema, askedSchema, askForAdviceRequestSchema } from '../../../shared/api/casework.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem, wordsOf } from '../../http/problems.ts';
import { adviceSetOf, sendAdviceSet } from './advice-set.ts';
import { type AdvicePorts, ask, letWrite, stopWriting, withdraw } from './use-cases.ts';

const tags = ['advice'];
const ofCase = z.object({ caseId: idSchema });
const ofRequest = ofCase.extend({ requestId: idSchema });
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const done = { 204: { description: 'Done' } };
const refusals = {
  401: problemResponse('`signed-out`'),
  403: problemResponse('`not-allowed`'),
  404: problemResponse('`not-found`: also when the case is not this person’s to see'),
  409: problemResponse('`already-asked`, `no-manager`, `already-submitted`, `request-withdrawn` or `round-closed`'),
  422: problemResponse('`invalid`, with a sentence for each field'),
};

const askRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/advice-requests',
  tags,
  summary: 'The co-ordinator asks a person, a setting or a team for advice, due 42 days later (V1, reg 8, A7)',
  request: { params: ofCase, ...body(askForAdviceRequestSchema) },
  responses: { 201: json(askedSchema, 'Asked'), ...refusals },
});

const setRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/advice-set',
  tags,
  summary: 'Whose advice the law asks for about this child, and who might give it; the co-ordinator (reg 6(1))',
  request: { params: ofCase },
  responses: { 200: json(adviceSetSchema, 'What is proposed and not done yet'), ...refusals },
});

const sendSetRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/advice-set',
  tags,
  summary:
    'The co-ordinator asks for the set of advice in one go: asked, left out, or existing advice used (V1, reg 6)',
  request: { params: ofCase, ...body(sendAdviceSetSchema) },
  responses: { 200: json(sentAdviceSetSchema, 'How many were asked'), ...refusals },
});

const withdrawRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/advice-requests/{requestId}/withdraw',
  tags,
  summary: 'The co-ordinator takes a request back before it is answered (A2)',
  request: { params: ofRequest },
  responses: { ...done, ...refusals },
});

const addAuthorRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/advice-requests/{requestId}/authors',
  tags,
  summary: 'The co-ordinator lets a colleague write the answer too (A1, A3)',
  request: { params: ofRequest, ...body(addAuthorRequestSchema) },
  responses: { ...done, ...refusals },
});

const removeAuthorRoute = createRoute({
  method: 'delete',
  path: '/api/cases/{caseId}/advice-requests/{requestId}/authors/{personId}',
  tags,
  summary: 'The co-ordinator takes a colleague off an answer (A1, A3)',
  request: { params: ofRequest.extend({ personId: idSchema }) },
  responses: { ...done, ...refusals },
});

/** POST /api/cases/:caseId/advice-requests, GET and POST …/advice-set, …/:requestId/withdraw, …/authors, DELETE …/authors/:personId. */
export function adviceRoutes(ports: AdvicePorts): HubApi {
  const api = hubApi();
  api.openapi(askRoute, async (c) => {
    const made = await ask(ports, c.get('signedIn').actor, c.req.valid('param').caseId, c.req.valid('json'));
    return made.ok ? c.json({ id: made.id, letters: made.letters }, 201) : refusalProblem(c, made);
  });
  api.openapi(setRoute, async (c) => {
    const found = await adviceSetOf(ports, c.get('signedIn').actor, c.req.valid('param').caseId);
    if (!found.ok) return refusalProblem(c, found);
    const { ok: _ok, ...answer } = found;
    c.header('Cache-Control', 'no-store');
    return c.json(answer, 200);
  });
  api.openapi(sendSetRoute, async (c) => {
    const sent = await sendAdviceSet(ports, c.get('signedIn').actor, c.req.valid('param').caseId, c.req.valid('json'));
    if (sent.ok) return c.json({ asked: sent.asked, letters: sent.letters }, 200);
    const { line } = sent.detail ?? {};
    return line === undefined
      ? refusalProblem(c, sent)
      : problem(c, sent.code, { fields: { [line]: wordsOf(sent.code) } });
  });
  api.openapi(withdrawRoute, async (c) => {
    const { caseId, requestId } = c.req.valid('param');
    const outcome = await withdraw(ports, c.get('signedIn').actor, caseId, requestId);
    return outcome.ok ? c.body(null, 204) : refusalProblem(c, outcome);
  });
  api.openapi(addAuthorRoute, async (c) => {
    const { caseId, requestId } = c.req.valid('param');
    const outcome = await letWrite(ports, c.get('signedIn').actor, caseId, { requestId, ...c.req.valid('json') });
    return outcome.ok ? c.body(null, 204) : refusalProblem(c, outcome);
  });
  api.openapi(removeAuthorRoute, async (c) => {
    const { caseId, requestId, personId } = c.req.valid('param');
    const outcome = await stopWriting(ports, c.get('signedIn').actor, caseId, { requestId, personId });
    return outcome.ok ? c.body(null, 204) : refusalProblem(c, outcome);
  });
  return api;
}
