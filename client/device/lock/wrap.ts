type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = new TextEncoder();
const masterUse: KeyUsage[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'];

/** The key that wraps the key ring. Extractable, since it is wrapped anew for each way of opening; it lives in memory only. */
export const makeMasterKey = (): Promise<CryptoKey> =>
  crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, masterUse);

export const randomBytes = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));

/** A wrapping key from 32 secret bytes: Argon2id's answer, a passkey's, or the server's share with this device's salt. */
export async function wrappingKey(secret: Uint8Array, salt: Uint8Array, purpose: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret as Bytes, 'HKDF', false, ['deriveKey']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: salt as Bytes, info: utf8.encode(`ehc-hub ${purpose}`) };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

const bound = (iv: Bytes, deviceId: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: utf8.encode(`master-key|${deviceId}`),
});

/** The master key under a wrapping key; bound to the device. */
export async function wrapMaster(master: CryptoKey, by: CryptoKey, deviceId: string): Promise<Bytes> {
  const iv = randomBytes(12);
  const wrapped = new Uint8Array(await crypto.subtle.wrapKey('raw', master, by, bound(iv, deviceId)));
  const both = new Uint8Array(12 + wrapped.length);
  both.set(iv);
  both.set(wrapped, 12);
  return both;
}

/** Null when the wrapping key is the wrong one. */
export async function unwrapMaster(wrapped: Uint8Array, by: CryptoKey, deviceId: string): Promise<CryptoKey | null> {
  const iv = wrapped.slice(0, 12);
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped.slice(12), by, bound(iv, deviceId), 'AES-GCM', true, masterUse);
  } catch {
    return null;
  }
}
