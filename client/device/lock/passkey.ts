import { randomBytes } from './wrap.ts';

type Bytes = Uint8Array<ArrayBuffer>;
export interface Passkey {
  credentialId: Uint8Array;
  salt: Uint8Array;
}

/** Opens the device with the platform's own lock: a passkey whose PRF gives 32 secret bytes (O5). */
export interface Passkeys {
  make(personName: string): Promise<(Passkey & { secret: Uint8Array }) | 'not supported' | 'cancelled'>;
  /** The secret of a passkey made before; null when the person cancelled. */
  secretOf(passkey: Passkey): Promise<Uint8Array | null>;
}

interface Prf {
  enabled?: boolean;
  results?: { first?: BufferSource };
}
const prfOf = (credential: PublicKeyCredential): Prf =>
  (credential.getClientExtensionResults() as { prf?: Prf }).prf ?? {};
const asBytes = (source: BufferSource | undefined): Bytes | null => {
  if (!source) return null;
  return source instanceof ArrayBuffer
    ? new Uint8Array(source)
    : new Uint8Array(source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength) as ArrayBuffer);
};
const evaluating = (salt: Uint8Array) =>
  ({ prf: { eval: { first: salt as Bytes } } }) as AuthenticationExtensionsClientInputs;

export const browserPasskeys: Passkeys = {
  async make(personName) {
    if (typeof PublicKeyCredential === 'undefined') return 'not supported';
    if (!(await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable().catch(() => false)))
      return 'not supported';
    const salt = randomBytes(32);
    const made = await navigator.credentials.create({ publicKey: creation(personName, salt) }).catch(() => null);
    if (!(made instanceof PublicKeyCredential)) return 'cancelled';
    const prf = prfOf(made);
    if (!prf.enabled) return 'not supported';
    const credentialId = new Uint8Array(made.rawId);
    const secret = asBytes(prf.results?.first) ?? (await this.secretOf({ credentialId, salt }));
    return secret ? { credentialId, salt, secret } : 'cancelled';
  },

  async secretOf({ credentialId, salt }) {
    const publicKey: PublicKeyCredentialRequestOptions = {
      challenge: randomBytes(32),
      allowCredentials: [{ type: 'public-key', id: credentialId as Bytes }],
      userVerification: 'required',
      extensions: evaluating(salt),
    };
    const used = await navigator.credentials.get({ publicKey }).catch(() => null);
    return used instanceof PublicKeyCredential ? asBytes(prfOf(used).results?.first) : null;
  },
};

/** Nobody checks its signature: only the secret counts, so the challenge is random and nothing goes to the server. */
const creation = (personName: string, salt: Uint8Array): PublicKeyCredentialCreationOptions => ({
  rp: { name: 'EHC hub' },
  user: { id: randomBytes(16), name: personName, displayName: personName },
  challenge: randomBytes(32),
  pubKeyCredParams: [
    { type: 'public-key', alg: -7 },
    { type: 'public-key', alg: -257 },
  ],
  authenticatorSelection: {
    authenticatorAttachment: 'platform',
    residentKey: 'preferred',
    userVerification: 'required',
  },
  extensions: evaluating(salt),
});
