import { createRoute, z } from '@hono/zod-openapi';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { makePlan, type PlanDocumentPorts } from './make-plan.ts';

const binary = { schema: { type: 'string' as const, format: 'binary' } };
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const documentRoute = createRoute({
  method: 'get',
  path: '/api/plans/{id}/document',
  tags: ['plans'],
  summary:
    'A plan that was sent, or its working text, as tagged PDF/UA-1 or Word (reg 12, G4); the download is recorded',
  request: {
    params: z.object({ id: idSchema }),
    query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
  },
  responses: {
    200: { description: 'The plan', content: { 'application/pdf': binary, [word]: binary } },
    404: problemResponse('`not-found`: there is no such plan, or not for you'),
  },
});

/** GET /api/plans/:id/document?format=pdf|docx (reg 12, G4), for whoever may read the plan. */
export function planDocumentRoutes(ports: PlanDocumentPorts): HubApi {
  const api = hubApi();
  api.openapi(documentRoute, async (c) => {
    const { format } = c.req.valid('query');
    const made = await makePlan(ports, c.get('signedIn').actor, c.req.valid('param').id, format);
    if (!made) return problem(c, 'not-found');
    return c.body(new Uint8Array(made.bytes), 200, {
      'Content-Type': made.type,
      'Content-Disposition': `attachment; filename="${made.fileName}"`,
      'Cache-Control': 'private, no-store',
    }) as never;
  });
  return api;
}
