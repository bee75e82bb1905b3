import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { secretOfPassphrase } from '../../../client/device/lock/argon2.ts';
import { Lock, type LockPorts } from '../../../client/device/lock/lock.ts';
import { makeMasterKey } from '../../../client/device/lock/wrap.ts';
import { Vault } from '../../../client/device/store/vault.ts';
import { id } from '../../builders/device-rows.ts';

const day = 86_400_000;
const start = Date.parse('2026-11-23T09:00:00.000Z');
let vaults = 0;
let vault: Vault;
let clock: number;
let master: CryptoKey;
let passkeySecret: Uint8Array | null;
let ports: LockPorts;

/** Cheap stand-in for Argon2id, which has a test of its own. */
const quick: LockPorts['derive'] = async (passphrase, salt) =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${passphrase.normalize('NFKC')} ${salt.join()}`)),
  );
const rawOf = async (key: CryptoKey) => new Uint8Array(await crypto.subtle.exportKey('raw', key));

beforeEach(async () => {
  vault = new Vault(`lock-${++vaults}`);
  clock = start;
  passkeySecret = new Uint8Array(32).fill(9);
  master = await makeMasterKey();
  await vault.saveDevice({
    format: 1,
    deviceId: id(1),
    personId: id(2),
    personName: 'Ana',
    wrappings: [],
    tries: 0,
    lockedAt: null,
    daysWithoutContact: 7,
    sealingKey: new Uint8Array(32),
    depositCredential: 'c',
  });
  await vault.saveSync({ contact: { today: '2026-11-23', now: '2026-11-23T09:00:00.000Z', deviceClock: start } });
  ports = {
    vault,
    clock: () => clock,
    derive: quick,
    passkeys: {
      make: async () => ({
        credentialId: new Uint8Array([1]),
        salt: new Uint8Array(32),
        secret: new Uint8Array(32).fill(9),
      }),
      secretOf: async () => passkeySecret,
    },
    oneAtATime: (work) => work(),
  };
});

const lock = () => new Lock(ports);
const withPassphrase = async () => {
  await lock().setPassphrase(master, id(1), 'three wet boots');
  return lock();
};

describe('the lock of a device', () => {
  test('O5: the right passphrase opens the key ring, however its accents were typed', async () => {
    await lock().setPassphrase(master, id(1), 'caf\u00e9 on the hill');
    const opened = await lock().withPassphrase('cafe\u0301 on the hill');
    expect(opened.ok && (await rawOf(opened.master))).toEqual(await rawOf(master));
  });

  test('O5: a try is counted before it is tried, so that pulling the plug gives none back', async () => {
    await withPassphrase();
    let counted = 0;
    ports.derive = async (...given) => {
      counted = (await vault.device())?.tries ?? 0;
      return quick(...given);
    };
    await lock().withPassphrase('wrong one here');
    expect(counted).toBe(1);
  });

  test('O5: nine wrong tries leave one; the tenth is the last, and the right passphrase comes too late', async () => {
    await withPassphrase();
    for (let left = 9; left > 0; left -= 1)
      expect(await lock().withPassphrase('wrong one here')).toEqual({ ok: false, because: 'wrong', triesLeft: left });
    expect(await lock().withPassphrase('wrong one here')).toEqual({ ok: false, because: 'wiped' });
    expect(await lock().withPassphrase('three wet boots')).toEqual({ ok: false, because: 'wiped' });
  });

  test('O5: the right passphrase gives all tries back', async () => {
    await withPassphrase();
    await lock().withPassphrase('wrong one here');
    expect((await lock().withPassphrase('three wet boots')).ok).toBe(true);
    expect(await lock().withPassphrase('wrong one here')).toMatchObject({ triesLeft: 9 });
  });

  test('O5: after seven days without contact neither passphrase nor passkey opens; the server’s share does', async () => {
    await withPassphrase();
    await lock().addPasskey(master, id(1), 'Ana');
    await lock().setShare(master, id(1), new Uint8Array(32).fill(5));
    clock = start + 7 * day;
    expect((await lock().withPassphrase('three wet boots')).ok).toBe(true);
    clock += 1;
    expect(await lock().withPassphrase('three wet boots')).toEqual({ ok: false, because: 'too long without contact' });
    expect(await lock().withPasskey()).toEqual({ ok: false, because: 'too long without contact' });
    expect((await vault.device())?.tries).toBe(0);
    expect(await lock().withShare(new Uint8Array(32).fill(5))).not.toBeNull();
  });

  test('O5: a clock that is turned back does not shorten the time without contact', async () => {
    await withPassphrase();
    clock = start + 8 * day;
    await lock().withPassphrase('three wet boots');
    clock = start + day;
    expect(await lock().withPassphrase('three wet boots')).toEqual({ ok: false, because: 'too long without contact' });
  });

  test('O5: a passkey opens by its PRF secret; cancelling costs no try', async () => {
    await lock().addPasskey(master, id(1), 'Ana');
    expect((await lock().withPasskey()).ok).toBe(true);
    passkeySecret = null;
    expect(await lock().withPasskey()).toEqual({ ok: false, because: 'cancelled' });
    expect((await vault.device())?.tries).toBe(0);
    passkeySecret = new Uint8Array(32).fill(8);
    expect(await lock().withPasskey()).toEqual({ ok: false, because: 'wrong', triesLeft: 9 });
  });

  test('O5: the server’s share alone opens nothing on another device, and a wrong share nothing here', async () => {
    await lock().setShare(master, id(1), new Uint8Array(32).fill(5));
    expect(await lock().withShare(new Uint8Array(32).fill(6))).toBeNull();
    const wrappings = (await vault.device())?.wrappings ?? [];
    await vault.saveDevice({ wrappings: wrappings.map((one) => ({ ...one, salt: new Uint8Array(32).fill(1) })) });
    expect(await lock().withShare(new Uint8Array(32).fill(5))).toBeNull();
  });

  test('O5: a new passphrase takes the place of the former', async () => {
    await withPassphrase();
    await lock().setPassphrase(master, id(1), 'four dry shoes');
    expect((await lock().withPassphrase('three wet boots')).ok).toBe(false);
    expect((await lock().withPassphrase('four dry shoes')).ok).toBe(true);
  });

  test('O5: a passphrase costs 64 MiB and three passes of Argon2id, kept beside what it wraps', async () => {
    await withPassphrase();
    expect((await vault.device())?.wrappings[0]).toMatchObject({ by: 'passphrase', memory: 65_536, passes: 3 });
    const salt = new Uint8Array(32).fill(3);
    const secret = await secretOfPassphrase('three wet boots', salt, { memory: 1024, passes: 1 });
    expect(secret).toHaveLength(32);
    expect(await secretOfPassphrase('three wet boots', salt, { memory: 1024, passes: 2 })).not.toEqual(secret);
  });
});
