import type { FileBody } from '../../../shared/domain/documents/index.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);
const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.subarray(from, to)).toString('latin1');

/** The type that the bytes themselves show; null for anything that may not be attached. What a device says counts for nothing. */
export function typeOfBytes(bytes: Uint8Array): FileBody['type'] | null {
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png';
  if (latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (latin(bytes, 0, 5) === '%PDF-') return 'application/pdf';
  if (isWord(bytes)) return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return isDrawing(bytes) ? 'image/svg+xml' : null;
}

/** A ZIP whose parts are those of a Word document. */
function isWord(bytes: Uint8Array): boolean {
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('word/document.xml');
}

/** A drawing without scripts and without anything from elsewhere. */
function isDrawing(bytes: Uint8Array): boolean {
  if (
    !/^\uFEFF?\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)?<svg[\s>]/.test(
      Buffer.from(bytes.subarray(0, 1000)).toString('utf8'),
    )
  )
    return false;
  const text = Buffer.from(bytes).toString('utf8');
  return !/<script|<foreignObject|\son\w+\s*=|javascript:|<!ENTITY/i.test(text);
}
