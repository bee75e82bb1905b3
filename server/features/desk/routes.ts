import { createRoute, z } from '@hono/zod-openapi';
import {
  allocationReportSchema,
  allocationRequestSchema,
  deskCasesSchema,
  deskCoordinatorsSchema,
} from '../../../shared/api/desk.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem } from '../../http/problems.ts';
import { countByCoordinator } from './store.ts';
import { allocateCases, type DeskPorts, deskOf } from './use-cases.ts';

const tags = ['desk'];
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const refusals = {
  401: problemResponse('`signed-out`'),
  403: problemResponse('`not-allowed`: staff of the authority only'),
};

const deskRoute = createRoute({
  method: 'get',
  path: '/api/desk',
  tags,
  summary: 'Live cases of one co-ordinator, or of nobody yet, placed in trays; staff, to allocate them (A9, N5)',
  request: { query: z.object({ of: z.union([idSchema, z.literal('nobody')]) }) },
  responses: { 200: json(deskCasesSchema, 'The cases'), ...refusals },
});

const coordinatorsRoute = createRoute({
  method: 'get',
  path: '/api/desk/coordinators',
  tags,
  summary: 'Every co-ordinator with the number of live cases, and how many nobody has; staff (A9)',
  responses: { 200: json(deskCoordinatorsSchema, 'The co-ordinators'), ...refusals },
});

const allocateRoute = createRoute({
  method: 'post',
  path: '/api/allocations',
  tags,
  summary: 'Allocates cases to a co-ordinator, each by itself, with a report of what was refused (A9, N5)',
  request: { body: { required: true, content: { 'application/json': { schema: allocationRequestSchema } } } },
  responses: {
    200: json(allocationReportSchema, 'What was allocated, and what was not and why'),
    409: problemResponse('`member-suspended`: the account is suspended'),
    422: problemResponse('`invalid`: nobody’s account, or not a co-ordinator’s'),
    ...refusals,
  },
});

/** GET /api/desk, GET /api/desk/coordinators, POST /api/allocations (A9, N5). */
export function deskRoutes(ports: DeskPorts): HubApi {
  const api = hubApi();
  api.openapi(deskRoute, async (c) => {
    const { of } = c.req.valid('query');
    const cases = await deskOf(ports, c.get('signedIn').actor, of === 'nobody' ? null : of);
    if (!cases) return problem(c, 'not-allowed');
    c.header('Cache-Control', 'no-store');
    return c.json({ cases }, 200);
  });
  api.openapi(coordinatorsRoute, async (c) => {
    if (!isStaff(c.get('signedIn').actor.role)) return problem(c, 'not-allowed');
    return c.json(await countByCoordinator(ports.sql), 200);
  });
  api.openapi(allocateRoute, async (c) => {
    const report = await allocateCases(ports, c.get('signedIn').actor, c.req.valid('json'));
    if (!report.ok) return refusalProblem(c, report);
    const { ok: _ok, ...answer } = report;
    return c.json(answer, 200);
  });
  return api;
}
