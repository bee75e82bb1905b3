import { BehaviorSubject } from 'rxjs';
import { hubDate } from './replication/hub-date.ts';
import { type DeviceStore, noSyncFacts, type SyncFacts } from './store/device-store.ts';

/** The hub's date on this device, at hand without waiting (O7). */
export class HubClock {
  readonly today$: BehaviorSubject<string>;
  readonly #store: Pick<DeviceStore, 'facts'>;
  #facts: SyncFacts;

  private constructor(store: Pick<DeviceStore, 'facts'>, facts: SyncFacts) {
    this.#store = store;
    this.#facts = facts;
    this.today$ = new BehaviorSubject(hubDate(facts, Date.now()));
  }

  static async read(store: Pick<DeviceStore, 'facts'>): Promise<HubClock> {
    return new HubClock(store, (await store.facts()) ?? noSyncFacts);
  }

  today(): string {
    return hubDate(this.#facts, Date.now());
  }

  get lastContact(): string | null {
    return this.#facts.contact?.now ?? null;
  }

  /** Reads what replication remembered, and tells a new day. */
  async refresh(): Promise<void> {
    this.#facts = await this.#store.facts();
    const today = this.today();
    if (today !== this.today$.value) this.today$.next(today);
  }
}
