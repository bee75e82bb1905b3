export interface PictureSize {
  width: number;
  height: number;
}

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function pngSize(bytes: Uint8Array): PictureSize | null {
  if (!startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) || bytes.length < 24) return null;
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

/** Walks the segments of a JPEG to the one that holds the size of the frame. */
function jpegSize(bytes: Uint8Array): PictureSize | null {
  if (!startsWith(bytes, [0xff, 0xd8])) return null;
  const data = view(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    at += 2 + data.getUint16(at + 2);
  }
  return null;
}

function webpSize(bytes: Uint8Array): PictureSize | null {
  if (!startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8) || bytes.length < 30) return null;
  const data = view(bytes);
  const kind = String.fromCharCode(...bytes.slice(12, 16));
  if (kind === 'VP8 ') return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
  if (kind === 'VP8L') {
    const packed = data.getUint32(21, true);
    return { width: (packed & 0x3fff) + 1, height: ((packed >> 14) & 0x3fff) + 1 };
  }
  const three = (at: number) => data.getUint16(at, true) | ((bytes[at + 2] ?? 0) << 16);
  return { width: three(24) + 1, height: three(27) + 1 };
}

function svgSize(bytes: Uint8Array): PictureSize | null {
  const tag = /<svg\b[^>]*>/.exec(new TextDecoder().decode(bytes.slice(0, 4000)))?.[0];
  if (!tag) return null;
  const number = (name: string) => Number(new RegExp(`\\b${name}="([\\d.]+)(?:px)?"`).exec(tag)?.[1] ?? Number.NaN);
  const box = /viewBox="[\d.-]+[ ,]+[\d.-]+[ ,]+([\d.]+)[ ,]+([\d.]+)"/.exec(tag);
  const width = number('width') || Number(box?.[1]);
  const height = number('height') || Number(box?.[2]);
  return width > 0 && height > 0 ? { width, height } : null;
}

/** Width and height of a picture as its own bytes say; null when they are no picture we know. */
export function pictureSize(bytes: Uint8Array, type: string): PictureSize | null {
  const found = type === 'image/svg+xml' ? svgSize(bytes) : (pngSize(bytes) ?? jpegSize(bytes) ?? webpSize(bytes));
  return found && found.width > 0 && found.height > 0 ? found : null;
}

/** The size on paper: never wider than the column or higher than most of a page, never blown up. */
export function fitted({ width, height }: PictureSize, most: PictureSize): PictureSize {
  const scale = Math.min(1, most.width / width, most.height / height);
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}
