import type { Transport } from './replication/transport.ts';
import { decrypt, encrypt, type KeyRing } from './store/keys.ts';
import type { StoredFile, Vault } from './store/vault.ts';

type Bytes = Uint8Array<ArrayBuffer>;
const aes = { name: 'AES-GCM', length: 256 } as const;

/** Bytes of photos and files, each encrypted under a key of its own, which the case's key wraps (O5). */
export class Files {
  readonly #vault: Vault;
  readonly #ring: KeyRing;
  readonly #transport: Transport;

  constructor(vault: Vault, ring: KeyRing, transport: Transport) {
    this.#vault = vault;
    this.#ring = ring;
    this.#transport = transport;
  }

  async put(id: string, caseId: string, file: { type: string; bytes: Uint8Array }): Promise<void> {
    await this.#vault.putFile(await closed(await this.#ring.toWrite(caseId), id, caseId, file));
  }

  /** Something that may come when its case has just left (A6): it is dropped then, and no new key is made for it. */
  async putWhileHeld(id: string, caseId: string, file: { type: string; bytes: Uint8Array }): Promise<void> {
    const caseKey = await this.#ring.toRead(caseId);
    if (caseKey) await this.#vault.putFileOfHeldCase(await closed(caseKey, id, caseId, file));
  }

  /** From the device; null when it is not here or can't be opened. */
  async here(id: string): Promise<{ type: string; bytes: Bytes } | null> {
    const stored = await this.#vault.file(id);
    const caseKey = stored && (await this.#ring.toRead(stored.caseId));
    if (!stored || !caseKey) return null;
    try {
      const raw = await decrypt(caseKey, stored.wrappedKey, `file-key|${id}`);
      const key = await crypto.subtle.importKey('raw', raw, aes, false, ['decrypt']);
      return { type: stored.type, bytes: await decrypt(key, stored.sealed, `file|${id}`) };
    } catch {
      return null;
    }
  }

  /** From the device or else from the server, and then kept; null when neither can be had now. */
  async get(id: string, caseId: string, type: string): Promise<{ type: string; bytes: Uint8Array } | null> {
    const here = await this.here(id);
    if (here) return here;
    const fetched = await this.#transport.getFile(id);
    if (!fetched.ok) return null;
    // No room to keep it is no reason not to show it.
    await this.putWhileHeld(id, caseId, { type, bytes: fetched.value }).catch(() => undefined);
    return { type, bytes: fetched.value };
  }

  async missing(ids: readonly string[]): Promise<string[]> {
    const here = new Set(await this.#vault.fileIds());
    return ids.filter((id) => !here.has(id));
  }
}

/** Under a key of its own, which the case's key wraps. */
async function closed(
  caseKey: CryptoKey,
  id: string,
  caseId: string,
  { type, bytes }: { type: string; bytes: Uint8Array },
): Promise<StoredFile> {
  const key = await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  const wrappedKey = await encrypt(caseKey, raw, `file-key|${id}`);
  return { id, caseId, type, wrappedKey, sealed: await encrypt(key, bytes, `file|${id}`) };
}
