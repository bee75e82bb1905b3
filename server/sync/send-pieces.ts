import { once } from 'node:events';
import { promisify } from 'node:util';
import { createGzip, type Gzip, gzip, type ZlibOptions } from 'node:zlib';
import type { Context } from 'hono';
import type { Emit } from './pull.ts';

const compress = promisify(gzip);
/** Below this, compressing costs more than it saves. */
const worthCompressing = 4096;
/** An answer up to this is sent when it is whole; a larger one while it is made. */
const whole = 128 * 1024;
/** Quick rather than small: the server's time is what a first sync waits for. */
const level = 4;
/** Bytes that may wait to be compressed, so that reading and compressing go on side by side. */
const ahead = 128 * 1024;

const plain = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
const packed = { ...plain, 'Content-Encoding': 'gzip' };

/**
 * Sends JSON text that comes in pieces, compressed when the device takes that. What a slow device has not taken yet waits
 * here, compressed: whoever makes the pieces waits for nobody and holds nothing open.
 */
export function sendPieces(c: Context, make: (emit: Emit) => Promise<void>): Promise<Response> {
  const takesGzip = /\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '');
  return new Promise((resolve, reject) => {
    const begun: Buffer[] = [];
    let size = 0;
    let packing: Gzip | null = null;
    const emit: Emit = (piece) => {
      if (packing) return pack(packing, piece);
      begun.push(piece);
      size += piece.length;
      if (size < whole || !takesGzip) return;
      packing = createGzip({ level, chunkSize: 1 << 16, writableHighWaterMark: ahead } as ZlibOptions);
      resolve(new Response(waiting(packing), { headers: packed }));
      return pack(packing, Buffer.concat(begun.splice(0)));
    };
    make(emit).then(
      () => (packing ? packing.end() : resolve(atOnce(Buffer.concat(begun), takesGzip))),
      (fault) => (packing ? packing.destroy(fault) : reject(fault)),
    );
  });
}

async function atOnce(text: Buffer, takesGzip: boolean): Promise<Response> {
  if (!takesGzip || text.length < worthCompressing) return new Response(new Uint8Array(text), { headers: plain });
  return new Response(new Uint8Array(await compress(text, { level })), { headers: packed });
}

async function pack(packing: Gzip, piece: Buffer): Promise<void> {
  if (packing.destroyed) throw new Error('the device has gone');
  if (!packing.write(piece)) await Promise.race([once(packing, 'drain'), once(packing, 'close')]);
}

/** Takes whatever comes, as fast as it comes. */
function waiting(packing: Gzip): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      packing.on('data', (chunk: Buffer) => controller.enqueue(chunk));
      packing.on('end', () => controller.close());
      packing.on('error', (fault) => controller.error(fault));
    },
    cancel: () => void packing.destroy(),
  });
}
