import { argon2id } from 'hash-wasm';

/** What a passphrase costs: 64 MiB, three passes. Kept with each wrapping, so that it can be raised later. */
export const passphraseCost = { memory: 65_536, passes: 3 } as const;

/** 32 secret bytes from a passphrase (O5). Slow on purpose: call it off the page's thread. */
export function secretOfPassphrase(
  passphrase: string,
  salt: Uint8Array,
  cost: { memory: number; passes: number },
): Promise<Uint8Array> {
  return argon2id({
    password: passphrase.normalize('NFKC'),
    salt,
    iterations: cost.passes,
    memorySize: cost.memory,
    parallelism: 1,
    hashLength: 32,
    outputType: 'binary',
  });
}
