import { BehaviorSubject } from 'rxjs';
import { devicePassphraseProblem } from '../../shared/domain/sign-in/index.ts';
import { watchIdle } from './idle.ts';
import { deriveInWorker } from './lock/derive-in-worker.ts';
import { Lock, type Opened, wrappingBy } from './lock/lock.ts';
import { browserPasskeys } from './lock/passkey.ts';
import { makeMasterKey } from './lock/wrap.ts';
import { OpenedDevice } from './open-device.ts';
import { SealedOutbox } from './outbox/sealed-outbox.ts';
import { troubleOf } from './persist.ts';
import type { Door, DoorState, OpenDevice, UnlockResult } from './port.ts';
import { sendDeposits, tell } from './replication/http-transport.ts';
import { actorOf, askMe, askNewDevice, askShare } from './session-share.ts';
import { openStorage, saveActor } from './storage.ts';
import { type DeviceFacts, Vault } from './store/vault.ts';
import { type TabMessage, Tabs } from './tabs.ts';
import { wipeTraces } from './wipe.ts';

type Because = Extract<DoorState, { door: 'locked' }>['because'];
type SetUp = Awaited<ReturnType<Door['setUp']>>;

/** How long a new tab waits for another one to hand it the keys. */
const patienceWithTabsMs = 250;
const deliverEveryMs = 5 * 60_000;
const dayMs = 86_400_000;

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
    addEventListener('online', () => void this.#deliver());
    setInterval(() => void this.#deliver(), deliverEveryMs);
    await this.#vault.open();
    if (await this.#vault.device()) await this.#askOtherTabs();
    if (!this.#open) await this.#showLocked('restart');
    void this.#deliver();
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

  async #showLocked(because: Because): Promise<void> {
    const facts = await this.#vault.device();
    this.state$.next(facts ? await this.#lockedState(facts, because) : { door: 'none' });
  }

  async #lockedState(facts: DeviceFacts, because: Because): Promise<DoorState> {
    const { contact } = await this.#vault.sync();
    const lastContact = contact?.deviceClock ?? Date.now();
    return {
      door: 'locked',
      personName: facts.personName,
      because,
      lockedAt: facts.lockedAt,
      waiting: await this.#sealed((outbox) => outbox.documentIds().then((ids) => ids.size)),
      triesLeft: 10 - facts.tries,
      opensOfflineUntil: new Date(lastContact + facts.daysWithoutContact * dayMs).toISOString(),
      hasPasskey: wrappingBy(facts, 'passkey') !== null,
      hasPassphrase: wrappingBy(facts, 'passphrase') !== null,
    };
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
      const { deviceId, share, depositCredential, sealingKey } = device;
      const master = await makeMasterKey();
      const owner = { personId: me.person.id, personName: me.person.name, daysWithoutContact: me.offlineDays };
      const facts: DeviceFacts = {
        format: 1,
        deviceId,
        ...owner,
        wrappings: [],
        tries: 0,
        lockedAt: null,
        sealingKey,
        depositCredential,
      };
      await this.#vault.saveDevice(facts);
      const contact = { today: me.today, now: me.now, deviceClock: Date.now() };
      await this.#vault.saveSync({ contact, highestToday: me.today, highestClock: Date.now() });
      await saveActor(this.#vault, master, actorOf(me));
      await this.#lock.setShare(master, deviceId, share);
      if (passphrase !== null) await this.#lock.setPassphrase(master, deviceId, passphrase);
      await this.#enter(master);
      this.#tabs.tell({ type: 'open', master });
      return { ok: true };
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

  async #opened(opened: Opened): Promise<UnlockResult> {
    if (opened.ok) {
      await this.#enter(opened.master);
      this.#tabs.tell({ type: 'open', master: opened.master });
      return { ok: true };
    }
    if (opened.because === 'wiped') await this.#wipeBecause('too many tries');
    else if (this.state$.value.door === 'locked') await this.#showLocked(this.state$.value.because);
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
    await saveActor(this.#vault, master, actorOf(me));
    await this.#vault.saveDevice({ personName: me.person.name, daysWithoutContact: me.offlineDays });
    const contact = { today: me.today, now: me.now, deviceClock: Date.now() };
    await this.#vault.saveSync({ contact, highestToday: me.today, highestClock: Date.now() });
    return this.#opened({ ok: true, master });
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

  /** Locks every tab (O5). Words that the storage does not take now live in memory alone: then an idle lock waits. */
  async #lockAll(because: Because): Promise<void> {
    if (!this.#open || (because === 'idle' && this.#open.device.holdsUnsafeWords)) return;
    this.#tabs.tell({ type: 'locked', because });
    await this.#close(because);
  }

  async #close(because: Because): Promise<void> {
    const open = this.#open;
    if (!open) return;
    await Promise.race([open.device.settle(), new Promise((resolve) => setTimeout(resolve, 2000))]);
    if (this.#open !== open) return;
    this.#open = null;
    open.stopIdle();
    await this.#vault.saveDevice({ lockedAt: new Date().toISOString() });
    const facts = await this.#vault.device();
    // The closing store closes the vault that it was given.
    this.#newVault();
    if (facts) this.state$.next(await this.#lockedState(facts, because));
    await open.device.close();
  }

  #newVault(): void {
    this.#vault = new Vault();
    this.#lock = this.#lockOf(this.#vault);
  }

  async unsent(): Promise<number> {
    return this.#open
      ? this.#open.device.unsent()
      : this.#sealed((outbox) => outbox.documentIds().then((ids) => ids.size));
  }

  async signOut(): Promise<void> {
    if (this.#open && navigator.onLine)
      await Promise.race([this.#open.device.sendAll(), new Promise((resolve) => setTimeout(resolve, 8000))]);
    else await this.#open?.device.settle();
    await this.#sealed((outbox) => outbox.deliver('all')).catch(() => undefined);
    await tell('/api/sign-out', {});
    await this.wipe();
  }

  /** Deletes everything of this person's here. What is still sealed goes as soon as it can (O6). */
  async wipe(): Promise<void> {
    await this.#open?.device.settle();
    this.#tabs.tell({ type: 'wiped' });
    await this.#letGo();
    await wipeTraces();
    await this.#afterWipe();
    void this.#deliver();
  }

  async #wipeBecause(because: 'suspended' | 'lost device' | 'too many tries'): Promise<void> {
    const facts = await this.#vault.device();
    if (because === 'too many tries' && facts) void tell(`/api/devices/${facts.deviceId}/wipe`, { because });
    await this.wipe();
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

  /** Uses the sealed outbox without the keys. */
  async #sealed<T>(use: (outbox: SealedOutbox) => Promise<T>): Promise<T> {
    const outbox = new SealedOutbox(sendDeposits);
    try {
      return await use(outbox);
    } finally {
      outbox.close();
    }
  }

  /** While nobody has opened the device: what is sealed is delivered, and the server's word about its owner is heeded. */
  async #deliver(): Promise<void> {
    if (this.#open || !navigator.onLine) return;
    const { device } = await this.#sealed((outbox) => outbox.deliver('all')).catch(() => ({ device: null }));
    // Nobody's door: asking the vault would make its database again.
    const owned = this.state$.value.door !== 'none' && (await this.#vault.device()) !== null;
    if (owned && device === 'suspended') await this.#wipeBecause('suspended');
    else if (owned && device === 'lost') await this.#wipeBecause('lost device');
    if (this.state$.value.door === 'none') await this.#sealed((outbox) => outbox.deleteIfEmpty());
  }
}
