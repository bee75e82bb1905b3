import { createRoute, z } from '@hono/zod-openapi';
import type { Sql } from 'postgres';
import {
  decideHeldRequestSchema,
  heldBackSchema,
  resumeMailRequestSchema,
  stopMailRequestSchema,
} from '../../../shared/api/restricted.ts';
import { coordinates, partsOf } from '../../../shared/domain/access/index.ts';
import { type CaseState, idSchema } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { mailStopped, resumeMail, stopMail } from '../../../shared/domain/restricted/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse, refusalProblem } from '../../http/problems.ts';
import { heldBackOf, leaveHeld, sendHeld } from '../../mail/held.ts';
import { sendMailJobName } from '../../mail/send-mail.ts';
import type { Casework, Clock, JobQueue } from '../../ports.ts';

export interface MailStopPorts {
  sql: Sql;
  clock: Clock;
  casework: Casework;
  jobs: JobQueue;
}

const tags = ['restricted'];
const ofCase = z.object({ caseId: idSchema });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const refusals = {
  401: problemResponse('`signed-out`'),
  403: problemResponse('`not-allowed`: only the co-ordinator of the case, or who covers'),
  404: problemResponse('`not-found`: also when the case is not this person’s to see'),
};

const stopRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/mail-stop',
  tags,
  summary: 'Stops everything about a case that would go out by itself, at once (N9)',
  request: { params: ofCase, ...body(stopMailRequestSchema) },
  responses: {
    204: { description: 'Stopped' },
    ...refusals,
    409: problemResponse('`already-recorded`: it is stopped'),
  },
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/mail-stop/end',
  tags,
  summary: 'Lets mail of a case go again; what was held back stays so until somebody decides (N9)',
  request: { params: ofCase, ...body(resumeMailRequestSchema) },
  responses: { 204: { description: 'Resumed' }, ...refusals, 409: problemResponse('`already-recorded`: it goes') },
});

const heldRoute = createRoute({
  method: 'get',
  path: '/api/cases/{caseId}/held-back',
  tags,
  summary: 'What did not go out because mail of the case was stopped (N9)',
  request: { params: ofCase },
  responses: {
    200: { description: 'Oldest first', content: { 'application/json': { schema: heldBackSchema } } },
    ...refusals,
  },
});

const decideRoute = createRoute({
  method: 'post',
  path: '/api/cases/{caseId}/held-back/{id}',
  tags,
  summary: 'One thing that was held back goes after all, or never (N9)',
  request: { params: ofCase.extend({ id: idSchema }), ...body(decideHeldRequestSchema) },
  responses: {
    204: { description: 'Decided' },
    ...refusals,
    409: problemResponse('`not-yet`: nothing goes while mail is stopped'),
  },
});

/** POST /api/cases/:caseId/mail-stop, …/mail-stop/end; GET …/held-back, POST …/held-back/:id (N9). */
export function mailStopRoutes({ sql, clock, casework, jobs }: MailStopPorts): HubApi {
  const api = hubApi();
  const own = (caseId: string, actor: Actor) => ownCase(casework, caseId, actor);
  api.openapi(stopRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const input = c.req.valid('json');
    const outcome = await casework.carryOut(caseId, c.get('signedIn').actor, (context) => stopMail(input, context));
    return outcome.ok ? c.body(null, 204) : refusalProblem(c, outcome);
  });
  api.openapi(resumeRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const input = c.req.valid('json');
    const outcome = await casework.carryOut(caseId, c.get('signedIn').actor, (context) => resumeMail(input, context));
    return outcome.ok ? c.body(null, 204) : refusalProblem(c, outcome);
  });
  api.openapi(heldRoute, async (c) => {
    const { caseId } = c.req.valid('param');
    const state = await own(caseId, c.get('signedIn').actor);
    if (typeof state === 'string') return problem(c, state);
    const held = (await heldBackOf(sql, caseId)).map(({ since, ...one }) => ({ ...one, since: since.toISOString() }));
    return c.json({ held }, 200);
  });
  api.openapi(decideRoute, async (c) => {
    const { caseId, id } = c.req.valid('param');
    const { actor } = c.get('signedIn');
    const state = await own(caseId, actor);
    if (typeof state === 'string') return problem(c, state);
    const { outcome } = c.req.valid('json');
    if (outcome === 'send' && mailStopped(state)) return problem(c, 'not-yet');
    const one = { caseId, id, by: actor.personId, at: clock.now(), today: clock.today() };
    const done = await sql.begin((tx) =>
      outcome === 'send' ? sendHeld(tx, jobs, one, sendMailJobName) : leaveHeld(tx, one),
    );
    return done ? c.body(null, 204) : problem(c, 'not-found');
  });
  return api;
}

/** The case as its co-ordinator sees it, or why not. */
async function ownCase(
  casework: Casework,
  caseId: string,
  actor: Actor,
): Promise<CaseState | 'not-found' | 'not-allowed'> {
  const seen = await casework.visibleCase(caseId, actor);
  if (!seen) return 'not-found';
  return coordinates(partsOf(seen.state), actor.personId) ? seen.state : 'not-allowed';
}
