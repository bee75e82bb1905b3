import type { Me } from '../../shared/api/hub.ts';
import type { Lock } from './lock/lock.ts';
import { makeMasterKey } from './lock/wrap.ts';
import { actorOf, type NewDevice } from './session-share.ts';
import { saveActor } from './storage.ts';
import type { Vault } from './store/vault.ts';

/** Makes this device the signed-in person's: its key, the ways of opening it, and what must be readable while it is locked. */
export async function makeOwn(
  { vault, lock }: { vault: Vault; lock: Lock },
  { me, device, passphrase }: { me: Me; device: NewDevice; passphrase: string | null },
): Promise<CryptoKey> {
  const { deviceId, share, depositCredential, sealingKey } = device;
  const owner = { personId: me.person.id, wrappings: [], tries: 0, lockedAt: null };
  const master = await makeMasterKey();
  await vault.saveDevice({ format: 1, deviceId, ...owner, sealingKey, depositCredential });
  await noteOwner(vault, master, me);
  await lock.setShare(master, deviceId, share);
  if (passphrase !== null) await lock.setPassphrase(master, deviceId, passphrase);
  return master;
}

/** What the server said of the device's owner just now: a contact, after which the device opens offline again (O5). */
export async function noteOwner(vault: Vault, master: CryptoKey, me: Me): Promise<void> {
  const deviceClock = Date.now();
  await saveActor(vault, master, actorOf(me));
  await vault.saveDevice({ personName: me.person.name, daysWithoutContact: me.offlineDays });
  const contact = { today: me.today, now: me.now, deviceClock };
  await vault.saveSync({ contact, highestToday: me.today, highestClock: deviceClock });
}
