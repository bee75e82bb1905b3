import { withoutContact } from '../replication/hub-date.ts';
import type { DeviceFacts, Vault, Wrapping } from '../store/vault.ts';
import { passphraseCost } from './argon2.ts';
import type { Passkeys } from './passkey.ts';
import { randomBytes, unwrapMaster, wrapMaster, wrappingKey } from './wrap.ts';

export const triesAllowed = 10;
const dayMs = 86_400_000;

export interface LockPorts {
  vault: Vault;
  clock(): number;
  derive(passphrase: string, salt: Uint8Array, cost: { memory: number; passes: number }): Promise<Uint8Array>;
  passkeys: Passkeys;
  /** Runs one unlock at a time over all tabs, so that tries are counted one by one. */
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
}

export type Opened =
  | { ok: true; master: CryptoKey }
  | { ok: false; because: 'wrong'; triesLeft: number }
  | { ok: false; because: 'wiped' | 'too long without contact' | 'cancelled' };

type By<B extends Wrapping['by']> = Extract<Wrapping, { by: B }>;

/** Ways of opening the key ring (O5). Says what happened; wiping is its caller's. */
export class Lock {
  readonly #ports: LockPorts;

  constructor(ports: LockPorts) {
    this.#ports = ports;
  }

  withPassphrase(passphrase: string): Promise<Opened> {
    return this.#offline('passphrase', async (facts, wrapping) => {
      const secret = await this.#ports.derive(passphrase, wrapping.salt, wrapping);
      return unwrapMaster(wrapping.wrapped, await wrappingKey(secret, wrapping.salt, 'passphrase'), facts.deviceId);
    });
  }

  withPasskey(): Promise<Opened> {
    return this.#offline('passkey', async (facts, wrapping) => {
      const secret = await this.#ports.passkeys.secretOf(wrapping);
      if (!secret) return 'cancelled';
      return unwrapMaster(wrapping.wrapped, await wrappingKey(secret, wrapping.salt, 'passkey'), facts.deviceId);
    });
  }

  /** Online: the share is the server's word that this session may open the device, so neither tries nor days count. */
  async withShare(share: Uint8Array): Promise<CryptoKey | null> {
    const facts = await this.#ports.vault.device();
    const wrapping = facts && wrappingBy(facts, 'share');
    if (!facts || !wrapping) return null;
    const master = await unwrapMaster(
      wrapping.wrapped,
      await wrappingKey(share, wrapping.salt, 'share'),
      facts.deviceId,
    );
    if (master) await this.#ports.vault.saveDevice({ tries: 0 });
    return master;
  }

  #offline<B extends 'passphrase' | 'passkey'>(
    by: B,
    open: (facts: DeviceFacts, wrapping: By<B>) => Promise<CryptoKey | null | 'cancelled'>,
  ): Promise<Opened> {
    const { vault } = this.#ports;
    return this.#ports.oneAtATime(async () => {
      const facts = await vault.device();
      const wrapping = facts && wrappingBy(facts, by);
      if (!facts || !wrapping) return { ok: false, because: 'cancelled' };
      if (await this.#tooLong(facts)) return { ok: false, because: 'too long without contact' };
      if (facts.tries >= triesAllowed) return { ok: false, because: 'wiped' };
      // Counted before it is tried: pulling the plug does not give a try back.
      await vault.saveDevice({ tries: facts.tries + 1 });
      const master = await open(facts, wrapping);
      if (master === 'cancelled') await vault.saveDevice({ tries: facts.tries });
      if (master === 'cancelled') return { ok: false, because: 'cancelled' };
      if (master) await vault.saveDevice({ tries: 0 });
      if (master) return { ok: true, master };
      const triesLeft = triesAllowed - facts.tries - 1;
      return triesLeft > 0 ? { ok: false, because: 'wrong', triesLeft } : { ok: false, because: 'wiped' };
    });
  }

  /** Without contact for longer than the authority allows; the highest clock seen counts, so turning it back helps nobody. */
  async #tooLong(facts: DeviceFacts): Promise<boolean> {
    const { vault, clock } = this.#ports;
    const sync = await vault.sync();
    await vault.saveSync({ highestClock: Math.max(sync.highestClock, clock()) });
    return withoutContact(sync, clock()) > facts.daysWithoutContact * dayMs;
  }

  /** Wraps the master key anew by a passphrase; the former passphrase opens nothing from then on. */
  async setPassphrase(master: CryptoKey, deviceId: string, passphrase: string): Promise<void> {
    const salt = randomBytes(32);
    const secret = await this.#ports.derive(passphrase, salt, passphraseCost);
    const wrapped = await wrapMaster(master, await wrappingKey(secret, salt, 'passphrase'), deviceId);
    await this.#put({ by: 'passphrase', salt, ...passphraseCost, wrapped });
  }

  async addPasskey(
    master: CryptoKey,
    deviceId: string,
    personName: string,
  ): Promise<'added' | 'not supported' | 'cancelled'> {
    const made = await this.#ports.passkeys.make(personName);
    if (typeof made === 'string') return made;
    const { credentialId, salt, secret } = made;
    const wrapped = await wrapMaster(master, await wrappingKey(secret, salt, 'passkey'), deviceId);
    await this.#put({ by: 'passkey', credentialId, salt, wrapped });
    return 'added';
  }

  async setShare(master: CryptoKey, deviceId: string, share: Uint8Array): Promise<void> {
    const salt = randomBytes(32);
    await this.#put({
      by: 'share',
      salt,
      wrapped: await wrapMaster(master, await wrappingKey(share, salt, 'share'), deviceId),
    });
  }

  async #put(wrapping: Wrapping): Promise<void> {
    const { vault } = this.#ports;
    const others = ((await vault.device())?.wrappings ?? []).filter((one) => one.by !== wrapping.by);
    await vault.saveDevice({ wrappings: [...others, wrapping], tries: 0 });
  }
}

/** The wrapping of one kind, when the device has it. */
export function wrappingBy<B extends Wrapping['by']>(facts: DeviceFacts, by: B): By<B> | null {
  return (facts.wrappings.find((one) => one.by === by) as By<B> | undefined) ?? null;
}
