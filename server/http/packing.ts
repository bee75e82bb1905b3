import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** At the end of the name of what the build packed beforehand. */
export const packedEnding = '.br';

const packable = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.wasm', '.webmanifest']);

/** Whether a file shrinks by so much that packing is worth it: pictures and fonts are packed already. */
export const isPackable = (path: string, size: number): boolean => size >= 1024 && packable.has(extname(path));

/** Packs as tightly as it goes: seconds for a large file, so it is for the build and never for an answer. */
export const packTightly = (bytes: Buffer): Promise<Buffer> =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });

/** Packs while somebody waits. */
export const packQuickly: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};
