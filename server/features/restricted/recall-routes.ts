import { randomUUID } from 'node:crypto';
import { createRoute, z } from '@hono/zod-openapi';
import type { Sql } from 'postgres';
import {
  breachNoteRequestSchema,
  breachSchema,
  listedBreachesSchema,
  recalledSchema,
  recallRequestSchema,
} from '../../../shared/api/breaches.ts';
import { createdSchema } from '../../../shared/api/casework.ts';
import { coordinates, partsOf } from '../../../shared/domain/access/index.ts';
import { type Body, idSchema, ofKind } from '../../../shared/domain/documents/index.ts';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { recallDocument } from '../../../shared/domain/restricted/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem, wordsOf } from '../../http/problems.ts';
import type { Casework, Clock } from '../../ports.ts';
import { addNote, listBreaches, readBreach, recalledDocuments, recordRecalledReading } from './breach-store.ts';

export interface RecallPorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
}

const tags = ['restricted'];
const ofCase = z.object({ caseId: idSchema });
const ofBreach = z.object({ id: idSchema });
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refusals = { 401: problemResponse('`signed-out`'), 403: problemResponse('`not-allowed`') };
const notFound = { 404: problemResponse('`not-found`: also when it is not this person’s to see') };

const recallRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/recalls',
  tags,
  summary: 'The co-ordinator recalls what went to the wrong child or person; it leaves every view and is logged (N4)',
  request: { params: ofCase, ...body(recallRequestSchema) },
  responses: {
    201: json(createdSchema, 'Recalled: its place in the breach log'),
    ...refusals,
    ...notFound,
    409: problemResponse('`already-recorded`'),
    422: problemResponse('`date-in-future`'),
  },
});

const recalledRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/recalls',
  tags,
  summary: 'What was recalled in a case, with its words, for its co-ordinator; the reading is recorded (N4)',
  request: { params: ofCase },
  responses: { 200: json(recalledSchema, 'Newest first'), ...refusals, ...notFound },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/breaches',
  tags,
  summary: 'The breach log of the authority, for its staff (N4)',
  responses: { 200: json(listedBreachesSchema, 'Newest first'), ...refusals },
});

const readRoute = createRoute({
  method: 'get',
  path: '/api/breaches/{id}',
  tags,
  summary:
    'One breach: to whom it was visible, who had it, what was done; without content for who does not hold the case (N4)',
  request: { params: ofBreach },
  responses: { 200: json(breachSchema, 'The breach'), ...refusals, ...notFound },
});

const noteRoute = createRoute({
  method: 'post',
  path: '/api/breaches/{id}/notes',
  tags,
  summary: 'Writes down what was done about a breach, and whether the ICO and the family were told (N4)',
  request: { params: ofBreach, ...body(breachNoteRequestSchema) },
  responses: {
    201: json(createdSchema, 'Written down'),
    ...refusals,
    ...notFound,
    422: problemResponse('`date-in-future`'),
  },
});

/** POST and GET /api/cases/:caseId/recalls; GET /api/breaches, GET /api/breaches/:id, POST …/notes (N4). */
export function recallRoutes({ sql, clock, casework }: RecallPorts): HubApi {
  const api = hubApi();
  api.openapi(recallRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const input = c.req.valid('json');
    const outcome = await casework.carryOut(caseId, c.get('signedIn').actor, (context) =>
      recallDocument(input, context),
    );
    if (outcome.ok) return c.json({ id: outcome.documents[0]?.id ?? '' }, 201);
    if (outcome.code !== 'date-in-future') return refusalProblem(c, outcome);
    return problem(c, outcome.code, { fields: { noticedOn: wordsOf(outcome.code) } });
  });
  api.openapi(recalledRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const { actor } = c.get('signedIn');
    const seen = await casework.visibleCase(caseId, actor);
    if (!seen) return problem(c, 'not-found');
    if (!coordinates(partsOf(seen.state), actor.personId)) return problem(c, 'not-allowed');
    const recalls = ofKind(seen.state, 'recall').filter(({ id }) => seen.documentIds.has(id));
    const texts = await recalledDocuments(
      sql,
      recalls.flatMap(({ facts }) => facts.recalledIds),
    );
    if (recalls.length > 0) await recordRecalledReading(sql, actor, caseId, clock.now());
    const recalled = recalls
      .sort((a, b) => b.facts.recalledOn.localeCompare(a.facts.recalledOn))
      .map(({ id, facts }) => ({
        id,
        what: facts.documentKind,
        why: facts.why,
        noticedOn: facts.noticedOn,
        recalledOn: facts.recalledOn,
        recalledBy: facts.recalledBy.name,
        documents: texts
          .filter((one) => facts.recalledIds.includes(one.id))
          .map((one) => ({ id: one.id, body: JSON.parse(one.text) as Body })),
      }));
    return c.json({ recalled }, 200);
  });
  api.openapi(listRoute, async (c) => {
    if (!isStaff(c.get('signedIn').actor.role)) return problem(c, 'not-allowed');
    return c.json({ breaches: await listBreaches(sql) }, 200);
  });
  api.openapi(readRoute, async (c) => {
    const { actor } = c.get('signedIn');
    if (!isStaff(actor.role)) return problem(c, 'not-allowed');
    const breach = await readBreach(sql, actor, c.req.valid('param').id);
    return breach ? c.json(breach, 200) : problem(c, 'not-found');
  });
  api.openapi(noteRoute, async (c) => {
    const { actor } = c.get('signedIn');
    if (!isStaff(actor.role)) return problem(c, 'not-allowed');
    const note = c.req.valid('json');
    if (note.on > clock.today()) return problem(c, 'date-in-future', { fields: { on: wordsOf('date-in-future') } });
    const id = randomUUID();
    const breachId = c.req.valid('param').id;
    const added = await addNote(sql, actor, { ...note, id, breachId, at: clock.now() });
    return added ? c.json({ id }, 201) : problem(c, 'not-found');
  });
  return api;
}
