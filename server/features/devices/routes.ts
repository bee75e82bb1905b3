import { createRoute, z } from '@hono/zod-openapi';
import {
  deviceShareSchema,
  devicesAnswerSchema,
  newDeviceSchema,
  resumeDeviceRequestSchema,
  wipeDeviceRequestSchema,
} from '../../../shared/api/devices.ts';
import { idSchema } from '../../../shared/domain/documents/index.ts';
import { type HubApi, hubApi } from '../../http/hub-api.ts';
import { problemResponse } from '../../http/problems.ts';
import { type AccountPorts, body, json, refusal, refusals } from '../sign-in/index.ts';
import { addDevice, resumeDevice, shareOf, wipeDevice } from './devices.ts';
import { listDevices } from './store.ts';

const tags = ['devices'];
const params = z.object({ id: idSchema });
const notFound = { 404: problemResponse('`not-found`') };

const addRoute = createRoute({
  method: 'post',
  path: '/api/devices',
  tags,
  summary: 'Set this device up for the person signed in on it (O5, O6)',
  responses: { 201: json(newDeviceSchema, 'What the device needs, answered this once'), 401: refusals[401] },
});

const listRoute = createRoute({
  method: 'get',
  path: '/api/devices',
  tags,
  summary: 'The devices of this person',
  responses: { 200: json(devicesAnswerSchema, 'The devices, last contact first'), 401: refusals[401] },
});

const shareRoute = createRoute({
  method: 'get',
  path: '/api/devices/{id}/share',
  tags,
  summary: 'The share that opens a device online, to its person’s live session on it alone (O5)',
  request: { params },
  responses: { 200: json(deviceShareSchema, 'The share'), 401: refusals[401], 403: refusals[403], ...notFound },
});

const resumeRoute = createRoute({
  method: 'post',
  path: '/api/devices/{id}/resume',
  tags,
  summary: 'Bind a new session to a device that still holds this person’s store (O5)',
  request: { params, ...body(resumeDeviceRequestSchema) },
  responses: {
    200: json(deviceShareSchema, 'The share'),
    401: refusals[401],
    403: refusals[403],
    422: refusals[422],
    ...notFound,
  },
});

const wipeRoute = createRoute({
  method: 'post',
  path: '/api/devices/{id}/wipe',
  tags,
  summary: 'This device is lost: from now on it gets nothing but the order to wipe (O5, O6)',
  request: { params, ...body(wipeDeviceRequestSchema) },
  responses: { 204: { description: 'Done' }, 401: refusals[401], 422: refusals[422], ...notFound },
});

/** POST and GET /api/devices, GET /api/devices/:id/share, POST …/resume, …/wipe (O5, O6). */
export function deviceRoutes(ports: AccountPorts): HubApi {
  const api = hubApi();
  api.openapi(addRoute, async (c) => {
    const added = await addDevice(ports, c.get('signedIn'));
    if (!added.ok) return refusal(c, added);
    const { ok: _ok, ...device } = added;
    return c.json(device, 201);
  });
  api.openapi(listRoute, async (c) => {
    const { actor, deviceId } = c.get('signedIn');
    const devices = await listDevices(ports.sql, actor.personId);
    const shown = devices.map(({ id, name, createdAt, lastContactAt, wipedAt }) => ({
      id,
      name,
      createdAt: createdAt.toISOString(),
      lastContactAt: lastContactAt.toISOString(),
      wipedAt: wipedAt?.toISOString() ?? null,
      current: id === deviceId,
    }));
    return c.json({ devices: shown }, 200);
  });
  api.openapi(shareRoute, async (c) => {
    const answer = await shareOf(ports, c.get('signedIn'), c.req.valid('param').id);
    return answer.ok ? c.json({ share: answer.share, sealingKey: answer.sealingKey }, 200) : refusal(c, answer);
  });
  api.openapi(resumeRoute, async (c) => {
    const { depositCredential } = c.req.valid('json');
    const answer = await resumeDevice(ports, c.get('signedIn'), c.req.valid('param').id, depositCredential);
    return answer.ok ? c.json({ share: answer.share, sealingKey: answer.sealingKey }, 200) : refusal(c, answer);
  });
  api.openapi(wipeRoute, async (c) => {
    const answer = await wipeDevice(
      ports,
      c.get('signedIn').actor,
      c.req.valid('param').id,
      c.req.valid('json').because,
    );
    return answer.ok ? c.body(null, 204) : refusal(c, answer);
  });
  return api;
}
