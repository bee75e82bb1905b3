import { createRoute } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { depositAnswerSchema, depositRequestSchema } from '../../shared/sync/deposit.ts';
import {
  protocolVersion,
  pullAnswerSchema,
  pullRequestSchema,
  pushAnswerSchema,
  pushRequestSchema,
} from '../../shared/sync/protocol.ts';
import { type HubApi, hubApi } from '../http/hub-api.ts';
import { problem, problemResponse } from '../http/problems.ts';
import type { KeepBytes, OpenedPiece } from './deposits.ts';
import { takeDeposits } from './deposits.ts';
import type { SyncPorts } from './ports.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { sendPieces } from './send-pieces.ts';
import type { Streams } from './streams.ts';

interface Depositor {
  personId: string;
  device: 'known' | 'suspended' | 'lost';
}

export interface SyncRouteParts {
  ports: SyncPorts;
  streams: Streams;
  keepBytes: KeepBytes;
  /** Whose device deposits by this credential; null when nobody's. */
  depositor(credential: string): Promise<Depositor | null>;
  /** Opens a sealed piece; throws when it was not sealed to this hub. */
  openDeposit(piece: { id: string; type: 'change' | 'file'; enc: string; sealed: string }): Promise<OpenedPiece>;
}

const tags = ['sync'];
const json = <S>(schema: S, description: string) => ({ description, content: { 'application/json': { schema } } });
const body = <S>(schema: S) => ({ body: { required: true, content: { 'application/json': { schema } } } });
const signedOut = { 401: problemResponse('`signed-out`') };
const tooOld = { 426: problemResponse('`protocol-too-old`: this version of the device is to be updated') };

const pullRoute = createRoute({
  method: 'post',
  path: '/api/sync/pull',
  tags,
  summary: 'What is new for this person since the checkpoint, and what is to be removed first (SYNC-7)',
  request: body(pullRequestSchema),
  responses: { 200: json(pullAnswerSchema, 'A part of the feed'), ...signedOut, ...tooOld },
});

const pushRoute = createRoute({
  method: 'post',
  path: '/api/sync/push',
  tags,
  summary: 'Changes made on a device; a result for each, never a failed whole (SYNC-4)',
  request: body(pushRequestSchema),
  responses: { 200: json(pushAnswerSchema, 'What became of each change, in their order'), ...signedOut },
});

const streamRoute = createRoute({
  method: 'get',
  path: '/api/sync/stream',
  tags,
  summary:
    'Server-sent events: `news` with what is new for this person, `changed` when a pull has to fetch it (SYNC-8)',
  responses: { 200: { description: 'An open stream', content: { 'text/event-stream': {} } }, ...signedOut },
});

const depositRoute = createRoute({
  method: 'post',
  path: '/api/deposits',
  tags,
  summary: 'Sealed unsent work, by a credential that can only deposit (O6)',
  request: body(depositRequestSchema),
  responses: { 200: json(depositAnswerSchema, 'What is safe on the server now'), ...signedOut },
});

/** POST /api/sync/pull, POST /api/sync/push, GET /api/sync/stream, POST /api/deposits. */
export function syncRoutes(parts: SyncRouteParts): HubApi {
  const api = hubApi();
  const { ports } = parts;
  api.openapi(pullRoute, async (c) => {
    const request = c.req.valid('json');
    if (request.protocol !== protocolVersion) return problem(c, 'protocol-too-old');
    const { personId } = c.get('signedIn').actor;
    return sendPieces(c, (emit) => pull(ports, personId, request, emit)) as never;
  });
  api.openapi(pushRoute, async (c) => {
    return c.json(await push(ports, c.get('signedIn').actor, c.req.valid('json')), 200);
  });
  api.openapi(streamRoute, (c) => openStream(c, parts.streams, c.get('signedIn')) as never);
  // Before anything is read: this route is open to people without a session, and takes a lot.
  const depositors = new WeakMap<Request, Depositor>();
  api.use(depositRoute.path, async (c, next) => {
    const credential = /^Deposit (\S{20,100})$/.exec(c.req.header('Authorization') ?? '')?.[1];
    const depositor = credential === undefined ? null : await parts.depositor(credential);
    if (!depositor) return problem(c, 'signed-out');
    depositors.set(c.req.raw, depositor);
    return next();
  });
  api.openapi(depositRoute, async (c) => {
    const depositor = depositors.get(c.req.raw);
    if (!depositor) return problem(c, 'signed-out');
    const pieces = await openPieces(parts, c.req.valid('json').deposits);
    const received = await takeDeposits(ports, parts.keepBytes, depositor.personId, pieces);
    return c.json({ received, device: depositor.device }, 200);
  });
  return api;
}

/** Pieces that can't be opened stay on the device: another key may open them. */
async function openPieces(
  parts: SyncRouteParts,
  deposits: readonly Parameters<SyncRouteParts['openDeposit']>[0][],
): Promise<OpenedPiece[]> {
  const opened: OpenedPiece[] = [];
  for (const deposit of deposits) {
    const piece = await parts.openDeposit(deposit).catch(() => null);
    if (piece) opened.push(piece);
  }
  return opened;
}

/** Comments keep proxies from closing a quiet stream. */
const heartbeatEvery = 20_000;
/** Bytes that wait for a slow device; one that is further behind is only told that there is something new. */
const streamRoom = 64 * 1024;

function openStream(
  c: Context,
  streams: Streams,
  { sessionId, actor }: { sessionId: string; actor: { personId: string } },
) {
  const encoder = new TextEncoder();
  let leave = () => {};
  const stream = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let open = true;
        const send = (text: string) => {
          if (open) controller.enqueue(encoder.encode(text));
        };
        const heartbeat = setInterval(() => send(': \n\n'), heartbeatEvery);
        leave = () => {
          open = false;
          clearInterval(heartbeat);
          forget();
        };
        let forget: () => void = () => {};
        send('retry: 2000\n\n');
        forget = await streams.add({
          personId: actor.personId,
          sessionId,
          changed: (seq) => send(`event: changed\ndata: ${JSON.stringify({ seq })}\n\n`),
          news(text) {
            if ((controller.desiredSize ?? 0) <= 0) return false;
            send(`event: news\ndata: ${text}\n\n`);
            return true;
          },
          close: () => {
            if (!open) return;
            leave();
            controller.close();
          },
        });
        if (!open) forget();
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: streamRoom }),
  );
  c.req.raw.signal?.addEventListener('abort', () => leave(), { once: true });
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' };
  return new Response(stream, { headers });
}
