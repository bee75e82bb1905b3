import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core';
import type { Deposit } from './deposit.ts';

const suite = new CipherSuite({ kem: new DhkemX25519HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
const info = new TextEncoder().encode('ehc-hub deposit 1');

/** Makes the server's pair of sealing keys, both as raw bytes (32 each). */
export async function makeSealingKeys(): Promise<{ publicKey: Uint8Array; privateKey: Uint8Array }> {
  const pair = await suite.kem.generateKeyPair();
  return {
    publicKey: new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey)),
    privateKey: new Uint8Array(await suite.kem.serializePrivateKey(pair.privateKey)),
  };
}

/** A public key that has been read: what `seal` takes. Browser and server name its type differently. */
export type PublicSealingKey = Awaited<ReturnType<typeof suite.kem.deserializePublicKey>>;

/** Reads a public sealing key once, so that each seal is cheap. */
export function readSealingKey(publicKey: Uint8Array): Promise<PublicSealingKey> {
  return suite.kem.deserializePublicKey(bufferOf(publicKey));
}

/** Seals one piece and no more. */
export type Seal = (
  piece: Pick<Deposit, 'id' | 'type'>,
  plaintext: Uint8Array,
) => Promise<{ enc: Uint8Array; sealed: Uint8Array }>;

/**
 * Prepares to seal a piece of work to the server's public key (HPKE base mode; O6): all that needs no content, so that
 * words that are kept wait for little. Type and id are bound to the ciphertext.
 */
export async function prepareSeal(key: PublicSealingKey): Promise<Seal> {
  const sender = await suite.createSenderContext({ recipientPublicKey: key, info: bufferOf(info) });
  return async (piece, plaintext) => {
    const sealed = await sender.seal(bufferOf(plaintext), bound(piece));
    return { enc: new Uint8Array(sender.enc), sealed: new Uint8Array(sealed) };
  };
}

/** Opens a sealed piece with the server's private key; throws when it was not sealed for this key, type and id. */
export async function unseal(
  privateKey: Uint8Array,
  piece: Pick<Deposit, 'id' | 'type'>,
  { enc, sealed }: { enc: Uint8Array; sealed: Uint8Array },
): Promise<Uint8Array> {
  const recipientKey = await suite.kem.deserializePrivateKey(bufferOf(privateKey));
  const recipient = await suite.createRecipientContext({ recipientKey, enc: bufferOf(enc), info: bufferOf(info) });
  return new Uint8Array(await recipient.open(bufferOf(sealed), bound(piece)));
}

const bound = (piece: Pick<Deposit, 'id' | 'type'>): ArrayBuffer =>
  bufferOf(new TextEncoder().encode(`${piece.type}:${piece.id}`));

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}
