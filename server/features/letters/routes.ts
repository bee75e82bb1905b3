import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  letterDeliveriesSchema,
  letterPreviewSchema,
  letterRecipientsSchema,
  lettersToPostSchema,
  pileRequestSchema,
  postedRequestSchema,
  producedLettersSchema,
  produceLetterRequestSchema,
} from '../../../shared/api/letters.ts';
import { idSchema, letterKindSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, type HubEnv, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem } from '../../http/problems.ts';
import { type LetterDocumentPorts, makeLetter, makePile } from './letter-document.ts';
import { deliveriesFor, fillLetters, type ProducePorts, produceLetter, recipientsFor } from './produce.ts';
import { lettersToPost, madeOn, markPosted } from './store.ts';

const tags = ['letters'];
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const binary = { schema: { type: 'string' as const, format: 'binary' } };
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const ofCase = z.object({ caseId: idSchema });
const refusals = {
  403: problemResponse('`not-allowed`'),
  404: problemResponse('`not-found`: also when it is not this person’s to see'),
};
const notReady = { 409: problemResponse('`letter-not-ready`: `detail` says what has to be recorded first') };

const recipientsRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/letters/recipients',
  tags,
  summary: 'Whom a letter can go to, with what speaks against it, for a check (N1)',
  request: {
    params: ofCase,
    query: z.object({ kind: letterKindSchema, requestId: idSchema.optional() }),
  },
  responses: { 200: json(letterRecipientsSchema, 'The recipients'), ...refusals },
});
const previewRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/letters/preview',
  tags,
  summary: 'The letter to the first of these people as it would be now; nothing is stored',
  request: { params: ofCase, ...body(produceLetterRequestSchema) },
  responses: { 200: json(letterPreviewSchema, 'The letter'), ...notReady, ...refusals },
});
const produceRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/letters',
  tags,
  summary: 'Produces a letter: kept as it is, and on its way by e-mail or onto the list to post (G4, G6, N1)',
  request: { params: ofCase, ...body(produceLetterRequestSchema) },
  responses: { 201: json(producedLettersSchema, 'Produced'), ...notReady, ...refusals },
});
const documentRoute = createRoute({
  method: 'get',
  path: '/api/letters/{letterId}/document',
  tags,
  summary: 'A produced letter as tagged PDF/UA-1 or Word (G4); the download is recorded',
  request: {
    params: z.object({ letterId: idSchema }),
    query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  },
  responses: {
    200: { description: 'The letter', content: { 'application/pdf': binary, [word]: binary } },
    ...refusals,
  },
});
const deliveriesRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/letters/deliveries',
  tags,
  summary: 'How each letter of the case reached its reader, for its co-ordinator (G6)',
  request: { params: ofCase },
  responses: { 200: json(letterDeliveriesSchema, 'The deliveries'), ...refusals },
});
const toPostRoute = createRoute({
  method: 'get',
  path: '/api/letters/to-post',
  tags,
  summary: 'Letters of one’s cases that wait to be printed and posted (G6)',
  responses: { 200: json(lettersToPostSchema, 'The letters'), ...refusals },
});
const postedRoute = createRoute({
  method: 'post',
  path: '/api/letters/posted',
  tags,
  summary: 'These letters were posted on a day: they count as served on it (G6)',
  request: body(postedRequestSchema),
  responses: { 204: { description: 'Recorded' }, 422: problemResponse('`date-in-future`, `invalid`'), ...refusals },
});
const pileRoute = createRoute({
  method: 'post',
  path: '/api/letters/pile',
  tags,
  summary: 'These letters as one PDF to print (G6)',
  request: body(pileRequestSchema),
  responses: { 200: { description: 'The letters', content: { 'application/pdf': binary } }, ...refusals },
});

const file = (c: Context<HubEnv>, made: { bytes: Uint8Array; type: string; fileName: string }) =>
  c.body(new Uint8Array(made.bytes), 200, {
    'Content-Type': made.type,
    'Content-Disposition': `attachment; filename="${made.fileName}"`,
    'Cache-Control': 'private, no-store',
  }) as never;

/** Letters of a case: recipients, preview, producing, downloads, and the list to print and post (G4, G6, N1). */
export function caseLetterRoutes(ports: ProducePorts & LetterDocumentPorts): HubApi {
  const api = hubApi();
  api.openapi(recipientsRoute, async (c) => {
    const { kind, requestId = null } = c.req.valid('query');
    const found = await recipientsFor(ports, actorOf(c), c.req.valid('param').caseId, { kind, requestId });
    return found.ok ? c.json({ recipients: found.recipients }, 200) : problem(c, found.code);
  });
  api.openapi(previewRoute, async (c) => {
    const filled = await fillLetters(ports, actorOf(c), c.req.valid('param').caseId, c.req.valid('json'));
    if (!filled.ok) return refusalProblem(c, filled);
    const [first] = filled.letters;
    return first ? c.json({ title: first.title, blocks: first.blocks }, 200) : problem(c, 'not-found');
  });
  api.openapi(produceRoute, async (c) => {
    const made = await produceLetter(ports, actorOf(c), c.req.valid('param').caseId, c.req.valid('json'));
    return made.ok ? c.json({ ids: made.ids }, 201) : refusalProblem(c, made);
  });
  api.openapi(deliveriesRoute, async (c) => {
    const found = await deliveriesFor(ports, actorOf(c), c.req.valid('param').caseId);
    return found.ok ? c.json({ deliveries: found.deliveries }, 200) : refusalProblem(c, found);
  });
  api.openapi(toPostRoute, async (c) => {
    if (actorOf(c).role !== 'coordinator') return problem(c, 'not-allowed');
    return c.json({ letters: await lettersToPost(ports.sql, actorOf(c)) }, 200);
  });
  api.openapi(postedRoute, async (c) => {
    const actor = actorOf(c);
    if (actor.role !== 'coordinator') return problem(c, 'not-allowed');
    const { letterIds, on } = c.req.valid('json');
    if (on > ports.clock.today()) return problem(c, 'date-in-future');
    const made = await madeOn(ports.sql, letterIds);
    if (made !== null && on < made)
      return problem(c, 'invalid', { fields: { on: 'A letter cannot have been posted before the day it was made' } });
    const at = ports.clock.now();
    const posted = await ports.sql.begin((tx) => markPosted(tx, actor, { letterIds, on, at }));
    return posted.length > 0 ? c.body(null, 204) : problem(c, 'not-found');
  });
  api.openapi(pileRoute, async (c) => {
    if (actorOf(c).role !== 'coordinator') return problem(c, 'not-allowed');
    const made = await makePile(ports, actorOf(c), c.req.valid('json').letterIds);
    return made ? file(c, made) : problem(c, 'not-found');
  });
  api.openapi(documentRoute, async (c) => {
    const { letterId } = c.req.valid('param');
    const made = await makeLetter(ports, actorOf(c), letterId, c.req.valid('query').format);
    return made ? file(c, made) : problem(c, 'not-found');
  });
  return api;
}

const actorOf = (c: Context<HubEnv>) => c.get('signedIn').actor;
