import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keys derived from the hub's one secret, each for one purpose. */
export interface HubKeys {
  /** Keyed hash of a token, code or address: finds it again, and says nothing to who reads the database. */
  digest(purpose: DigestPurpose, value: string): Buffer;
  /** Encrypts a secret for the database. `context` ties it to its row: moved to another row it does not open. */
  wrap(purpose: WrapPurpose, context: string, plain: Uint8Array): Buffer;
  unwrap(purpose: WrapPurpose, context: string, wrapped: Uint8Array): Buffer;
}
export type DigestPurpose =
  | 'session'
  | 'invitation'
  | 'letter code'
  | 'password reset'
  | 'recovery code'
  | 'deposit credential'
  | 'tries'
  | 'network address'
  | 'revision';
export type WrapPurpose = 'second factor' | 'device share' | 'sealing key' | 'mail link';

const nonceLength = 12;
const tagLength = 16;

/** Takes the hub's secret: 32 random bytes or more. Another secret can't read what this one wrapped. */
export function hubKeys(secret: Buffer): HubKeys {
  if (secret.length < 32) throw new Error('The secret of the hub must have at least 32 bytes.');
  const derived = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer => {
    const known = derived.get(purpose);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `ehc-hub ${purpose}`, 32));
    derived.set(purpose, key);
    return key;
  };
  return {
    digest: (purpose, value) =>
      createHmac('sha256', keyFor(`digest ${purpose}`))
        .update(value)
        .digest(),
    wrap(purpose, context, plain) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv('aes-256-gcm', keyFor(`wrap ${purpose}`), nonce).setAAD(Buffer.from(context));
      return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    unwrap(purpose, context, wrapped) {
      const nonce = wrapped.subarray(0, nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', keyFor(`wrap ${purpose}`), nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(context)).setAuthTag(wrapped.subarray(-tagLength));
      return Buffer.concat([decipher.update(wrapped.subarray(nonceLength, -tagLength)), decipher.final()]);
    },
  };
}

/** A token that can't be guessed: 256 random bits, safe in an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');
