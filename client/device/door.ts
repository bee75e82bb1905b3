import { BehaviorSubject } from 'rxjs';
import { devicePassphraseProblem } from '../../shared/domain/sign-in/index.ts';
import { Delivering, type Word } from './delivering.ts';
import { watchIdle } from './idle.ts';
import { deriveInWorker } from './lock/derive-in-worker.ts';
import { Lock, type Opened } from './lock/lock.ts';
import { type Because, closedState } from './lock/locked-state.ts';
import { browserPasskeys } from './lock/passkey.ts';
import { OpenedDevice } from './open-device.ts';
import { sealedCount, whileClosed } from './outbox/while-closed.ts';
import { makeOwn, noteOwner } from './own-device.ts';
import { endNotedSession } from './pending-sign-out.ts';
import { troubleOf } from './persist.ts';
import type { Door, DoorState, OpenDevice, UnlockResult } from './port.ts';
import { tell } from './replication/call.ts';
import { askMe, askNewDevice, askShare, askStanding } from './session-share.ts';
import { noteSignOut } from './sign-out-note.ts';
import { openStorage } from './storage.ts';
import { Vault } from './store/vault.ts';
import { type TabMessage, Tabs } from './tabs.ts';
import { wipeTraces } from './wipe.ts';

type SetUp = Awaited<ReturnType<Door['setUp']>>;

/** How long a new tab waits for another one to hand it the keys. */
const patienceWithTabsMs = 250;
/** How long typing that the storage does not take may hold up a lock or a wipe. */
const patienceWithSavingMs = 2000;
const patienceWithSendingMs = 8000;

/** The door of this device, in the state in which it is found. */
export async function openDoor(): Promise<Door> {
  const door = new DeviceDoor();
  await door.find();
  return door;
}

/** Opens, locks and wipes one person's store on this device (O5, O6). */
class DeviceDoor implements Door {
  readonly state$ = new BehaviorSubject<DoorState>({ door: 'none' });
  readonly #tabs = new Tabs();
  #vault = new Vault();
  #lock = this.#lockOf(this.#vault);
  #open: { device: OpenedDevice; master: CryptoKey; stopIdle: () => void } | null = null;
  #opening: Promise<void> | null = null;
  #heardKeys: (() => void) | null = null;
  readonly #delivering = new Delivering({
    closed: () => !this.#open,
    delivered: (word) => this.#heed(word),
  });

  #lockOf(vault: Vault): Lock {
    return new Lock({
      vault,
      clock: Date.now,
      derive: deriveInWorker,
      passkeys: browserPasskeys,
      oneAtATime: (work) => navigator.locks.request('hub-unlock', work) as ReturnType<typeof work>,
    });
  }

  /** What is on this device; open at once when another tab is. */
  async find(): Promise<void> {
    this.#tabs.listen((message) => void this.#hear(message));
    await this.#vault.open();
    if (await this.#vault.device()) await this.#askOtherTabs();
    if (!this.#open) this.state$.next(await closedState(this.#vault));
    this.#delivering.start();
  }

  async #askOtherTabs(): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.#heardKeys = resolve;
    });
    this.#tabs.tell({ type: 'who is open' });
    await Promise.race([heard, new Promise((resolve) => setTimeout(resolve, patienceWithTabsMs))]);
    await this.#opening;
  }

  async #hear(message: TabMessage): Promise<void> {
    if (message.type === 'who is open' && this.#open) this.#tabs.tell({ type: 'open', master: this.#open.master });
    if (message.type === 'open' && !this.#open) {
      const opening = this.#enter(message.master).catch(() => undefined);
      this.#heardKeys?.();
      await opening;
    }
    if (message.type === 'locked') await this.#close(message.because);
    if (message.type === 'wiped') await this.#afterWipe();
  }

  async setUp(passphrase: string | null): Promise<SetUp> {
    if (passphrase !== null && devicePassphraseProblem(passphrase) !== null)
      return { ok: false, because: 'weak passphrase' };
    const me = await askMe();
    if (!me) return { ok: false, because: 'no connection' };
    const there = await this.#vault.device();
    if (there && there.personId !== me.person.id) return { ok: false, because: 'other person' };
    if (there) return this.#setUpAgain(passphrase);
    const device = await askNewDevice();
    if (!device) return { ok: false, because: 'no connection' };
    try {
      const master = await makeOwn({ vault: this.#vault, lock: this.#lock }, { me, device, passphrase });
      return await this.#letIn(master);
    } catch (fault) {
      if (troubleOf(fault) === null) throw fault;
      await this.wipe();
      return { ok: false, because: 'storage full' };
    }
  }

  /** The same person signs in on a device that holds their store: it is opened, and gets the new passphrase. */
  async #setUpAgain(passphrase: string | null): Promise<SetUp> {
    if (!this.#open && !(await this.unlockWithSession()).ok) return { ok: false, because: 'no connection' };
    if (passphrase !== null) await this.#changePassphrase(passphrase);
    return { ok: true };
  }

  async unlockWithPassphrase(passphrase: string): Promise<UnlockResult> {
    return this.#opened(await this.#lock.withPassphrase(passphrase));
  }

  async unlockWithPasskey(): Promise<UnlockResult> {
    return this.#opened(await this.#lock.withPasskey());
  }

  async #letIn(master: CryptoKey): Promise<{ ok: true }> {
    await this.#enter(master);
    this.#tabs.tell({ type: 'open', master });
    return { ok: true };
  }

  async #opened(opened: Opened): Promise<UnlockResult> {
    if (opened.ok) return this.#letIn(opened.master);
    if (opened.because === 'wiped') await this.#wipeBecause('too many tries');
    else if (this.state$.value.door === 'locked')
      this.state$.next(await closedState(this.#vault, this.state$.value.because));
    return opened;
  }

  async unlockWithSession(): Promise<UnlockResult> {
    const facts = await this.#vault.device();
    if (!facts) return { ok: false, because: 'cancelled' };
    const me = await askMe();
    if (!me || me.person.id !== facts.personId) return { ok: false, because: 'cancelled' };
    const share = await askShare(facts);
    const master = share && (await this.#lock.withShare(share));
    if (!master) return { ok: false, because: 'cancelled' };
    await noteOwner(this.#vault, master, me);
    return this.#letIn(master);
  }

  #enter(master: CryptoKey): Promise<void> {
    this.#opening ??= this.#enterNow(master).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #enterNow(master: CryptoKey): Promise<void> {
    if (this.#open) return;
    const storage = await openStorage(master, this.#vault, this.#tabs);
    const { deviceId, personName } = storage.facts;
    const device = await OpenedDevice.open({
      storage,
      tabs: this.#tabs,
      lock: (because) => this.#lockAll(because),
      ended: (because) => void this.#wipeBecause(because),
      addPasskey: () => this.#addPasskey(master, deviceId, personName),
      changePassphrase: (passphrase) => this.#changePassphrase(passphrase),
    });
    const stopIdle = watchIdle(this.#tabs, () => void this.#lockAll('idle'));
    this.#open = { device, master, stopIdle };
    if (storage.facts.lockedBecause) await this.#vault.saveDevice({ lockedBecause: null }).catch(() => undefined);
    this.state$.next({ door: 'open', device });
  }

  async #addPasskey(master: CryptoKey, deviceId: string, name: string): ReturnType<OpenDevice['addPasskey']> {
    const added = await this.#lock.addPasskey(master, deviceId, name);
    return added === 'added' ? { ok: true } : { ok: false, because: added };
  }

  async #changePassphrase(passphrase: string): Promise<void> {
    const facts = await this.#vault.device();
    if (!this.#open || !facts) throw new Error('the door is not open');
    if (devicePassphraseProblem(passphrase) !== null) throw new Error('weak passphrase');
    await this.#lock.setPassphrase(this.#open.master, facts.deviceId, passphrase);
  }

  /** Locks every tab (O5). Words that the storage does not take now live in memory alone: the lock waits for them. */
  async #lockAll(because: Because): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await within(patienceWithSavingMs, open.device.settle());
    if (open.device.holdsUnsafeWords || this.#open !== open) return;
    this.#tabs.tell({ type: 'locked', because });
    await this.#close(because);
  }

  async #close(because: Because): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await within(patienceWithSavingMs, open.device.settle());
    if (this.#open !== open || open.device.holdsUnsafeWords) return;
    this.#open = null;
    open.stopIdle();
    await this.#vault.saveDevice({ lockedAt: new Date().toISOString(), lockedBecause: because });
    // The closing store closes the vault that it was given.
    this.#newVault();
    this.state$.next(await closedState(this.#vault, because));
    await open.device.close();
  }

  #newVault(): void {
    this.#vault = new Vault();
    this.#lock = this.#lockOf(this.#vault);
  }

  unsent(): Promise<number> {
    return this.#open ? this.#open.device.unsent() : sealedCount();
  }

  async signOut(): Promise<void> {
    if (this.#open)
      await within(patienceWithSendingMs, navigator.onLine ? this.#open.device.sendAll() : this.#open.device.settle());
    await whileClosed((outbox) => outbox.deliver('all')).catch(() => undefined);
    // Noted first: whatever happens on the way, nobody comes in by this session.
    noteSignOut();
    await endNotedSession();
    await this.wipe();
  }

  /** Deletes everything of this person's here. What is still sealed goes as soon as it can (O6). */
  async wipe(): Promise<void> {
    if (this.#open) await within(patienceWithSavingMs, this.#open.device.settle());
    this.#tabs.tell({ type: 'wiped' });
    await this.#letGo();
    await wipeTraces();
    await this.#afterWipe();
    void this.#delivering.now();
  }

  async #wipeBecause(because: 'suspended' | 'lost device' | 'too many tries'): Promise<void> {
    const facts = await this.#vault.device();
    if (because !== 'too many tries' || !facts) return this.wipe();
    const told = tell(`/api/devices/${facts.deviceId}/wipe`, { because });
    // Who guessed wrongly is not let in by the session that is still there: without a connection it ends at the next contact.
    noteSignOut();
    await this.wipe();
    void told.then(endNotedSession);
  }

  async #letGo(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    open?.stopIdle();
    await open?.device.close();
    this.#vault.close();
  }

  async #afterWipe(): Promise<void> {
    await this.#letGo();
    this.#newVault();
    this.state$.next({ door: 'none' });
  }

  /** The server's word about the owner is heeded, also while nobody has opened the device. */
  async #heed(word: Word): Promise<void> {
    if (this.state$.value.door === 'none') return whileClosed((outbox) => outbox.deleteIfEmpty());
    const standing = word ?? (await askStanding());
    if (standing && !this.#open) await this.#wipeBecause(standing);
  }
}

const within = (ms: number, work: Promise<unknown>): Promise<unknown> =>
  Promise.race([work, new Promise((resolve) => setTimeout(resolve, ms))]);
