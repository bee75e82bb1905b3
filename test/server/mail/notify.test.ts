import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { notify } from '../../../server/mail/notify.ts';
import type { Letter } from '../../../server/mail/transport.ts';

const service = '26785a09-ab16-4eb0-8407-a37497a57506';
const secret = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const apiKey = `northwick-${service}-${secret}`;
const templateId = 'f33517ff-2a88-4f6e-b855-c550268ce08a';
const now = new Date('2026-11-23T12:00:00Z');
const letter: Letter = {
  to: 'nadia@nhs.example',
  subject: 'A subject',
  text: 'Some text',
  html: '',
  messageId: '<a@hub>',
  attempt: 1,
};

interface Asked {
  method: string;
  url: string;
  authorization: string;
  body: string;
}

let asked: Asked[];
let answers: { status: number; body: object }[];
let url: string;
let stop: () => void;
beforeEach(async () => {
  asked = [];
  answers = [];
  const bodyOf = async (request: IncomingMessage) => Buffer.concat(await request.toArray()).toString();
  const server = createServer(async (request, response) => {
    const { method = '', url: path = '', headers } = request;
    asked.push({ method, url: path, authorization: headers.authorization ?? '', body: await bodyOf(request) });
    const { status, body } = answers.shift() ?? { status: 201, body: { id: 'x' } };
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stop = () => server.close();
});
afterEach(() => stop());

const send = (changes: Partial<Letter> = {}) =>
  notify({ apiKey, templateId, url }, () => now).send({ ...letter, ...changes });

describe('GOV.UK Notify', () => {
  test('G2: an e-mail is posted with our template, the words, and the Message-ID as its reference', async () => {
    expect(await send()).toEqual({ ok: true });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ method: 'POST', url: '/v2/notifications/email' });
    expect(JSON.parse(asked[0]?.body ?? '')).toEqual({
      email_address: 'nadia@nhs.example',
      template_id: templateId,
      personalisation: { subject: 'A subject', body: 'Some text' },
      reference: '<a@hub>',
    });
  });

  test('the request is signed with the key’s secret in the name of the service', async () => {
    await send();
    const [head = '', payload = '', signature] = (asked[0]?.authorization ?? '').replace('Bearer ', '').split('.');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toEqual({ typ: 'JWT', alg: 'HS256' });
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toEqual({
      iss: service,
      iat: now.getTime() / 1000,
    });
    expect(signature).toBe(createHmac('sha256', secret).update(`${head}.${payload}`).digest('base64url'));
  });

  test('G2: what is wrong with the e-mail itself is final; limits, keys and faults are tried again', async () => {
    for (const [status, again] of [
      [400, false],
      [403, true],
      [429, true],
      [500, true],
    ] as const) {
      answers.push({ status, body: { errors: [{ message: 'why' }] } });
      expect(await send()).toMatchObject({ ok: false, again, why: expect.stringContaining(String(status)) });
    }
  });

  test('G2: a second attempt whose first one had arrived sends nothing more', async () => {
    answers.push({ status: 200, body: { notifications: [{ id: 'x' }] } });
    expect(await send({ attempt: 2 })).toEqual({ ok: true });
    expect(asked.map(({ method, url: path }) => `${method} ${path}`)).toEqual([
      'GET /v2/notifications?reference=%3Ca%40hub%3E',
    ]);
  });

  test('G2: a service that cannot be reached is tried again', async () => {
    stop();
    const outcome = await notify({ apiKey, templateId, url: 'http://127.0.0.1:1' }, () => now).send(letter);
    expect(outcome).toMatchObject({ ok: false, again: true });
  });
});
