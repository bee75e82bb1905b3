import { createRoute, z } from '@hono/zod-openapi';
import { fileTypes, idSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problem, problemResponse } from '../../http/problems.ts';
import { type FilesPorts, giveBytes, takeBytes } from './use-cases.ts';

const tags = ['files'];
const params = z.object({ fileId: idSchema });
const signedOut = { 401: problemResponse('`signed-out`') };
const notFound = {
  404: problemResponse('`not-found`: also when the file is not this person’s to see, or not here yet'),
};

const putRoute = createRoute({
  method: 'put',
  path: '/api/files/{fileId}',
  tags,
  summary: 'The bytes of a photo or file, from the person who added it; they never change',
  request: { params },
  responses: {
    204: { description: 'Here' },
    413: problemResponse('`too-large`; `no-room-today`: it stays on the device until there is room'),
    415: problemResponse('`unsupported-type`: the bytes are not of the type that was said, or of none that is taken'),
    422: problemResponse('`invalid`: the bytes are not those that the file’s document names'),
    ...signedOut,
    ...notFound,
  },
});

const bytesOf = Object.fromEntries(Object.keys(fileTypes).map((type) => [type, {}]));
const getRoute = createRoute({
  method: 'get',
  path: '/api/files/{fileId}',
  tags,
  summary: 'The bytes of a photo or file, for whoever sees a document that shows it (A3, A4)',
  request: { params },
  responses: { 200: { description: 'The bytes', content: bytesOf }, ...signedOut, ...notFound },
});

/** PUT and GET /api/files/:fileId. */
export function filesRoutes(ports: FilesPorts): HubApi {
  const api = hubApi();
  api.openapi(putRoute, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const taken = await takeBytes(ports, c.get('signedIn').actor.personId, c.req.valid('param').fileId, bytes);
    return taken.ok ? c.body(null, 204) : problem(c, taken.code);
  });
  api.openapi(getRoute, async (c) => {
    const given = await giveBytes(ports, c.get('signedIn').actor, c.req.valid('param').fileId);
    if (!given) return problem(c, 'not-found');
    const { description, bytes } = given;
    const shown = description.type.startsWith('image/') ? 'inline' : 'attachment';
    return c.body(new Uint8Array(bytes), 200, {
      'Content-Type': description.type,
      'Content-Disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(description.name)}`,
      // A file is data: nothing in it runs, whatever it holds and however it is opened.
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    }) as never;
  });
  return api;
}
