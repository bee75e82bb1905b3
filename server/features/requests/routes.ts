import { createRoute, z } from '@hono/zod-openapi';
import {
  closeRequestSchema,
  openedRequestSchema,
  paperRequestSchema,
  publicRequestSchema,
  receivedRequestSchema,
  registeredRequestSchema,
  registerRequestSchema,
  trayLinesSchema,
  trayQuerySchema,
  waitingRequestsSchema,
} from '../../../shared/api/requests.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { processesRequests } from '../../../shared/domain/requests/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { networkAddress } from '../../http/network-address.ts';
import { problem, problemResponse, refusalProblem } from '../../http/problems.ts';
import type { RequestsPorts } from './ports.ts';
import { takePublicFile, takePublicRequest } from './public-form.ts';
import { countWaiting, readTray } from './store.ts';
import { close, enterPaper, openRequest, register } from './use-cases.ts';

const tags = ['requests'];
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const params = z.object({ caseId: idSchema });
const refusals = { 401: problemResponse('`signed-out`'), 403: problemResponse('`not-allowed`: co-ordinators only') };
const notFound = { 404: problemResponse('`not-found`') };
const decided = { 409: problemResponse('`never-changes`: somebody has decided about it already') };

const publicRoute = createRoute({
  method: 'post',
  path: '/api/public-requests',
  tags,
  summary: 'Ask for an assessment without an account (R1); says nothing about whether the child is known',
  request: body(publicRequestSchema),
  responses: {
    200: json(receivedRequestSchema, 'Received; sent again, the same answer'),
    409: problemResponse('`already-received`: it is here, with other content than this'),
    422: problemResponse('`incomplete` or `invalid`'),
    429: problemResponse('`too-many-tries`: many requests came from this network address'),
    ...notFound,
  },
});

const publicFileRoute = createRoute({
  method: 'put',
  path: '/api/public-requests/{requestId}/files/{fileId}',
  tags,
  summary: 'The bytes of a file that a public request names, by the key it was sent with (R1)',
  request: { params: z.object({ requestId: idSchema, fileId: idSchema }) },
  responses: {
    204: { description: 'Here' },
    411: problemResponse('`length-required`'),
    413: problemResponse('`too-large`; `no-room-today`: it comes another day'),
    415: problemResponse('`unsupported-type`'),
    422: problemResponse('`invalid`: the bytes are not those that were named'),
    ...notFound,
  },
});

const trayRoute = createRoute({
  method: 'get',
  path: '/api/requests',
  tags,
  summary: 'The tray of requests by pages: new ones the longest waiting first, others the newest; co-ordinators (R3)',
  request: { query: trayQuerySchema },
  responses: { 200: json(trayLinesSchema, 'Requests in this state'), ...refusals },
});

const waitingRoute = createRoute({
  method: 'get',
  path: '/api/requests/waiting',
  tags,
  summary: 'How many requests nobody has registered yet; co-ordinators (R3)',
  responses: { 200: json(waitingRequestsSchema, 'The count'), ...refusals },
});

const openRoute = createRoute({
  method: 'get',
  path: '/api/requests/{caseId}',
  tags,
  summary:
    'One request that is no case yet, and who may be the same child; the reading is recorded; co-ordinators (R3, A9)',
  request: { params },
  responses: { 200: json(openedRequestSchema, 'The request'), ...refusals, ...notFound },
});

const paperRoute = createRoute({
  method: 'post',
  path: '/api/requests',
  tags,
  summary: 'Enter a request that came by post, e-mail or phone, with its true date; co-ordinators (R6)',
  request: body(paperRequestSchema),
  responses: {
    201: json(z.object({ caseId: idSchema }), 'It stands in the tray'),
    422: problemResponse('`date-in-future`, `incomplete` or `invalid`'),
    ...refusals,
  },
});

const registerRoute = createRoute({
  method: 'post',
  path: '/api/requests/{caseId}/register',
  tags,
  summary: 'Register a request as a case, allocate it, invite the family; co-ordinators (R1, R3)',
  request: { params, ...body(registerRequestSchema) },
  responses: { 200: json(registeredRequestSchema, 'Registered'), ...refusals, ...notFound, ...decided },
});

const closeRoute = createRoute({
  method: 'post',
  path: '/api/requests/{caseId}/close',
  tags,
  summary: 'Take a request out of the tray: a duplicate, or not a request; co-ordinators',
  request: { params, ...body(closeRequestSchema) },
  responses: { 204: { description: 'Done' }, ...refusals, ...notFound, ...decided },
});

/** POST /api/public-requests, PUT …/files/:id; GET and POST /api/requests, GET …/waiting, …/:caseId, POST …/register, …/close (R1, R3, R6). */
export function requestsRoutes(ports: RequestsPorts): HubApi {
  const api = hubApi();
  api.openapi(publicRoute, async (c) => {
    const address = networkAddress(c, ports.trustProxy);
    const wait = await ports.limit(address);
    if (wait) return problem(c, 'too-many-tries', wait);
    const received = await takePublicRequest(ports, c.req.valid('json'), ports.addressMark(address));
    if (!received.ok)
      return received.code === 'already-received' ? problem(c, received.code) : refusalProblem(c, received);
    const { ok: _ok, ...answer } = received;
    return c.json(answer, 200);
  });
  api.openapi(publicFileRoute, async (c) => {
    const key = /^Request ([\w-]{43})$/.exec(c.req.header('Authorization') ?? '')?.[1] ?? '';
    const taken = await takePublicFile(ports, { ...c.req.valid('param'), key }, () => c.req.arrayBuffer());
    return taken.ok ? c.body(null, 204) : problem(c, taken.code);
  });
  staffRoutes(api, ports);
  return api;
}

function staffRoutes(api: HubApi, ports: RequestsPorts): void {
  api.openapi(trayRoute, async (c) => {
    if (!processesRequests(c.get('signedIn').actor)) return problem(c, 'not-allowed');
    return c.json(await readTray(ports.sql, c.req.valid('query')), 200);
  });
  api.openapi(waitingRoute, async (c) => {
    if (!processesRequests(c.get('signedIn').actor)) return problem(c, 'not-allowed');
    return c.json({ waiting: await countWaiting(ports.sql) }, 200);
  });
  api.openapi(openRoute, async (c) => {
    const opened = await openRequest(ports, c.get('signedIn').actor, c.req.valid('param').caseId);
    if (!opened.ok) return refusalProblem(c, opened);
    const { ok: _ok, ...answer } = opened;
    c.header('Cache-Control', 'no-store');
    return c.json(answer, 200);
  });
  api.openapi(paperRoute, async (c) => {
    const entered = await enterPaper(ports, c.get('signedIn').actor, c.req.valid('json'));
    return entered.ok ? c.json({ caseId: entered.caseId }, 201) : refusalProblem(c, entered);
  });
  api.openapi(registerRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const registered = await register(ports, c.get('signedIn').actor, caseId, c.req.valid('json'));
    if (!registered.ok) return refusalProblem(c, registered);
    const { ok: _ok, ...answer } = registered;
    return c.json(answer, 200);
  });
  api.openapi(closeRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const closed = await close(ports, c.get('signedIn').actor, caseId, c.req.valid('json'));
    return closed.ok ? c.body(null, 204) : refusalProblem(c, closed);
  });
}
