import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type HubApi, type HubEnv, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { type AdviceDocumentPorts, type DocumentFormat, makeDocument } from './make-document.ts';

const request = {
  params: z.object({ id: z.uuid() }),
  query: z.object({ format: z.enum(['pdf', 'docx']).default('pdf') }),
};
const binary = { schema: { type: 'string' as const, format: 'binary' } };
const responses = {
  200: {
    description: 'The document',
    content: {
      'application/pdf': binary,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document': binary,
    },
  },
  404: problemResponse('`not-found`: there is no such response, or not for you'),
  429: problemResponse('`too-many-tries`: some are being made for this person already'),
};

const adviceRoute = createRoute({
  method: 'get',
  path: '/api/advice/{id}/document',
  tags: ['advice'],
  summary: 'A submitted response as tagged PDF/UA-1 or Word (V4); the download is recorded',
  request,
  responses,
});

const draftRoute = createRoute({
  method: 'get',
  path: '/api/drafts/{id}/document',
  tags: ['advice'],
  summary: 'A response before it is submitted as PDF or Word, marked as a draft (V4); its authors only (A3)',
  request,
  responses,
});

/** Documents that one person has made at the same time: each holds its pictures in memory while it is set. */
const mostAtOnce = 4;

function limitAtOnce() {
  const busy = new Map<string, number>();
  return async <T>(personId: string, work: () => Promise<T>): Promise<T | 'too many'> => {
    const running = busy.get(personId) ?? 0;
    if (running >= mostAtOnce) return 'too many';
    busy.set(personId, running + 1);
    try {
      return await work();
    } finally {
      const left = (busy.get(personId) ?? 1) - 1;
      if (left > 0) busy.set(personId, left);
      else busy.delete(personId);
    }
  };
}

/** GET /api/advice/:id/document?format=pdf|docx and GET /api/drafts/:id/document?format=pdf|docx (V4). */
export function adviceDocumentRoutes(ports: AdviceDocumentPorts): HubApi {
  const api = hubApi();
  const fewAtOnce = limitAtOnce();
  const answer = async (
    c: Context<HubEnv>,
    wanted: { kind: 'advice' | 'advice-draft'; id: string; format: DocumentFormat },
  ) => {
    const { actor } = c.get('signedIn');
    const made = await fewAtOnce(actor.personId, () => makeDocument(ports, actor, wanted));
    if (made === 'too many') return problem(c, 'too-many-tries', { retryAfter: 5 });
    if (!made) return problem(c, 'not-found');
    return c.body(new Uint8Array(made.bytes), 200, {
      'Content-Type': made.type,
      'Content-Disposition': `attachment; filename="${made.fileName}"`,
      'Cache-Control': 'private, no-store',
    }) as never;
  };
  api.openapi(adviceRoute, (c) => answer(c, { kind: 'advice', ...c.req.valid('param'), ...c.req.valid('query') }));
  api.openapi(draftRoute, (c) => answer(c, { kind: 'advice-draft', ...c.req.valid('param'), ...c.req.valid('query') }));
  return api;
}
