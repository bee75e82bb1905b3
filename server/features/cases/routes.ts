import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  foundPeopleSchema,
  foundSettingsSchema,
  listedCasesSchema,
  openCaseRequestSchema,
  openedCaseSchema,
  openingsSchema,
} from '../../../shared/api/casework.ts';
import { findsByName } from '../../../shared/domain/access/index.ts';
import { idSchema, type Refusal, stageSchema } from '../../../shared/domain/documents/index.ts';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem } from '../../http/problems.ts';
import { openByRole, readOnline } from './open-case.ts';
import type { CasesPorts } from './ports.ts';
import { caseByReference, listCases, type StoredDocument, searchPeople, searchSettings } from './store.ts';

const tags = ['cases'];
const ofCase = z.object({ caseId: idSchema });
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refusals = { 401: problemResponse('`signed-out`'), 403: problemResponse('`not-allowed`') };
const notFound = { 404: problemResponse('`not-found`: also when the case is not this person’s to see') };
const words = z.object({ q: z.string().max(100).default('') });

const listRoute = createRoute({
  method: 'get',
  path: '/api/cases',
  tags,
  summary:
    'The authority’s cases by name or reference, 25 a page; for administrators by the whole reference alone (A9)',
  request: {
    query: words.extend({ stage: stageSchema.optional(), page: z.coerce.number().int().min(1).max(10_000).default(1) }),
  },
  responses: { 200: json(listedCasesSchema, 'A page of cases'), ...refusals },
});

const openRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/open',
  tags,
  summary: 'Staff open a case by role, with a reason that the case shows (A9)',
  request: { params: ofCase, ...body(openCaseRequestSchema) },
  responses: { 200: json(openedCaseSchema, 'All that their role may read'), ...refusals, ...notFound },
});

const documentsRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/documents',
  tags,
  summary: 'Reads a case online: by a relation to it, or by role after a reason was given (A9)',
  request: { params: ofCase },
  responses: { 200: json(openedCaseSchema, 'All that this person may read'), ...refusals, ...notFound },
});

const openingsRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/openings',
  tags,
  summary: 'Who opened the case by role, when and why, newest first; for everybody who sees the case (A9)',
  request: { params: ofCase },
  responses: { 200: json(openingsSchema, 'The openings'), ...refusals, ...notFound },
});

const peopleRoute = createRoute({
  method: 'get',
  path: '/api/people',
  tags,
  summary: 'Accounts whose name, job or service fits, 20 at most; co-ordinators (A1)',
  request: { query: words },
  responses: { 200: json(foundPeopleSchema, 'People'), ...refusals },
});

const settingsRoute = createRoute({
  method: 'get',
  path: '/api/settings',
  tags,
  summary: 'Education settings whose name fits, 20 at most; co-ordinators (A1)',
  request: { query: words },
  responses: { 200: json(foundSettingsSchema, 'Settings'), ...refusals },
});

/** GET /api/cases, POST …/:caseId/open, GET …/documents, …/openings; GET /api/people, GET /api/settings (A1, A9). */
export function casesRoutes(ports: CasesPorts): HubApi {
  const api = hubApi();
  api.openapi(listRoute, async (c) => {
    const { actor } = c.get('signedIn');
    if (!isStaff(actor.role)) return problem(c, 'not-allowed');
    const { q, stage, page } = c.req.valid('query');
    const search = { q, stage: stage ?? null, page, personId: actor.personId };
    const listed = await (findsByName(actor.role) ? listCases : caseByReference)(ports.sql, search);
    return c.json({ ...listed, page }, 200);
  });
  api.openapi(openRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    return answer(c, await openByRole(ports, c.get('signedIn').actor, caseId, c.req.valid('json').reason));
  });
  api.openapi(documentsRoute, async (c) =>
    answer(c, await readOnline(ports, c.get('signedIn').actor, c.req.valid('param').caseId)),
  );
  api.openapi(openingsRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    if (!(await ports.casework.visibleCase(caseId, c.get('signedIn').actor))) return problem(c, 'not-found');
    const openings = (await ports.openingsOf(caseId)).map(({ name, at, reason }) => ({
      name,
      at: at.toISOString(),
      reason,
    }));
    return c.json({ openings }, 200);
  });
  api.openapi(peopleRoute, async (c) => {
    if (c.get('signedIn').actor.role !== 'coordinator') return problem(c, 'not-allowed');
    return c.json({ people: await searchPeople(ports.sql, c.req.valid('query').q) }, 200);
  });
  api.openapi(settingsRoute, async (c) => {
    if (c.get('signedIn').actor.role !== 'coordinator') return problem(c, 'not-allowed');
    return c.json({ settings: await searchSettings(ports.sql, c.req.valid('query').q) }, 200);
  });
  return api;
}

/** Passes the words of documents on as they are stored. */
function answer(c: Context, outcome: { ok: true; documents: StoredDocument[] } | Refusal) {
  if (!outcome.ok) return refusalProblem(c, outcome);
  const documents = outcome.documents.map(({ text, at, ...rest }) => {
    const outline = JSON.stringify({ ...rest, at: at.toISOString() });
    return `${outline.slice(0, -1)},"body":${text}}`;
  });
  c.header('Cache-Control', 'no-store');
  c.header('Content-Type', 'application/json');
  return c.body(`{"documents":[${documents.join(',')}]}`, 200) as never;
}
