/** Keys of one opened device, in memory only. The master key wraps the case keys; a case's key encrypts its rows and its files' keys. */
export interface KeyStore {
  read(caseId: string): Promise<Uint8Array | undefined>;
  /** Stores unless another tab was first; answers with what is stored. */
  add(key: WrappedKey): Promise<Uint8Array>;
  delete(caseIds: readonly string[]): Promise<void>;
}

/** The key of a case, wrapped by the master key. */
export interface WrappedKey {
  caseId: string;
  wrapped: Uint8Array;
}

const aes = { name: 'AES-GCM', length: 256 } as const;
type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = new TextEncoder();

/** The key ring (O5): one data key per case, each wrapped by the master key, opened when first needed. */
export class KeyRing {
  readonly #master: CryptoKey;
  readonly #stored: KeyStore;
  readonly #open = new Map<string, Promise<CryptoKey | null>>();
  readonly #made = new Map<string, Promise<CryptoKey>>();

  readonly #told: (caseIds: string[]) => void;

  /** `told`: hears which keys were shredded here, to tell other tabs. */
  constructor(master: CryptoKey, stored: KeyStore, told: (caseIds: string[]) => void = () => undefined) {
    this.#master = master;
    this.#stored = stored;
    this.#told = told;
  }

  /** The key of a case, for reading; null when it was shredded. */
  toRead(caseId: string): Promise<CryptoKey | null> {
    return this.#held(caseId, async () => {
      const wrapped = await this.#stored.read(caseId);
      return wrapped ? this.#unwrap(caseId, wrapped).catch(() => null) : null;
    });
  }

  /** The key of a case, for writing: made when the case is new on this device. */
  async toWrite(caseId: string): Promise<CryptoKey> {
    return (await this.toRead(caseId)) ?? (await this.#making(caseId));
  }

  #making(caseId: string): Promise<CryptoKey> {
    const there = this.#made.get(caseId);
    if (there) return there;
    const making = this.#make(caseId).finally(() => this.#made.delete(caseId));
    this.#made.set(caseId, making);
    this.#open.set(caseId, making);
    return making;
  }

  async #make(caseId: string): Promise<CryptoKey> {
    const fresh = await crypto.subtle.generateKey(aes, true, ['encrypt', 'decrypt']);
    const wrapped = await this.#wrap(caseId, fresh);
    const stored = await this.#stored.add({ caseId, wrapped });
    try {
      return await this.#unwrap(caseId, stored);
    } catch {
      // A damaged record opens nothing any more: what it closed is fetched again under a new key.
      await this.#stored.delete([caseId]);
      return this.#unwrap(caseId, await this.#stored.add({ caseId, wrapped }));
    }
  }

  /** Held only when it exists: the case may come later. */
  #held(caseId: string, open: () => Promise<CryptoKey | null>): Promise<CryptoKey | null> {
    const there = this.#open.get(caseId);
    if (there) return there;
    const opening = open();
    this.#open.set(caseId, opening);
    const forget = () => {
      if (this.#open.get(caseId) === opening) this.#open.delete(caseId);
    };
    opening.then((key) => key ?? forget(), forget);
    return opening;
  }

  /** Shreds the keys of cases of which nothing is left. */
  async shred(caseIds: readonly string[]): Promise<void> {
    this.forget(caseIds);
    await this.#stored.delete(caseIds);
    this.forget(caseIds);
    this.#told([...caseIds]);
  }

  /** The records of all keys are gone with the storage: keys held in memory would close what nobody can open later. */
  forgetAll(): void {
    this.#open.clear();
  }

  /** Another tab shredded them. */
  forget(caseIds: readonly string[]): void {
    for (const caseId of caseIds) this.#open.delete(caseId);
  }

  async #wrap(caseId: string, key: CryptoKey): Promise<Uint8Array> {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(`case-key|${caseId}`) };
    return joined(iv, new Uint8Array(await crypto.subtle.wrapKey('raw', key, this.#master, algorithm)));
  }

  #unwrap(caseId: string, wrapped: Uint8Array): Promise<CryptoKey> {
    const [iv, bytes] = parted(wrapped);
    const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(`case-key|${caseId}`) };
    return crypto.subtle.unwrapKey('raw', bytes, this.#master, algorithm, aes, false, ['encrypt', 'decrypt']);
  }
}

export const joined = (iv: Uint8Array, bytes: Uint8Array): Bytes => {
  const both = new Uint8Array(iv.length + bytes.length);
  both.set(iv);
  both.set(bytes, iv.length);
  return both;
};
export const parted = (both: Uint8Array): [Bytes, Bytes] => [both.slice(0, 12), both.slice(12)];

/** AES-256-GCM with a fresh nonce in front; `bound` must be the same to open it. */
export async function encrypt(key: CryptoKey, bytes: Uint8Array, bound: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(bound) };
  return joined(iv, new Uint8Array(await crypto.subtle.encrypt(algorithm, key, bytes as Bytes)));
}

/** Opens what `encrypt` made; throws when key, `bound` or bytes are not the same. */
export async function decrypt(key: CryptoKey, both: Uint8Array, bound: string): Promise<Bytes> {
  const [iv, bytes] = parted(both);
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8.encode(bound) };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, bytes));
}
