type Bytes = Uint8Array<ArrayBuffer>;
interface Native {
  toBase64?(): string;
}
const fromNative = (Uint8Array as unknown as { fromBase64?(text: string): Bytes }).fromBase64?.bind(Uint8Array);

/** Bytes as base64: RxDB's documents hold strings, not bytes. */
export function toBase64(bytes: Uint8Array): string {
  const native = (bytes as Native).toBase64?.();
  if (native !== undefined) return native;
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return btoa(text);
}

export function fromBase64(text: string): Bytes {
  return fromNative ? fromNative(text) : Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
