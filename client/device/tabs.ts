import type { Connection, DoorState, SyncStatus } from './port.ts';
import type { EngineReport } from './replication/engine.ts';

/** What the replicating tab tells the others. */
export interface LeaderNews {
  report: EngineReport;
  connection: Connection;
  trouble: SyncStatus['trouble'];
  signedOut: boolean;
}

export type TabMessage =
  | { type: 'who is open' }
  /** The keys go from tab to tab in memory; they are in no storage. */
  | { type: 'open'; master: CryptoKey }
  | { type: 'locked'; because: Extract<DoorState, { door: 'locked' }>['because'] }
  | { type: 'wiped' }
  | { type: 'in use'; at: number }
  | { type: 'shredded'; caseIds: string[] }
  /** Something was written, or is to be tried again at once. */
  | { type: 'wake' | 'try again' }
  | { type: 'news'; news: LeaderNews }
  | { type: 'what news' };

/** The channel between the tabs of this hub. */
export class Tabs {
  readonly #channel = new BroadcastChannel('hub-device');
  readonly #listeners = new Set<(message: TabMessage) => void>();

  constructor() {
    this.#channel.addEventListener('message', (event: MessageEvent<TabMessage>) => {
      for (const listener of this.#listeners) listener(event.data);
    });
  }

  tell(message: TabMessage): void {
    this.#channel.postMessage(message);
  }

  listen(listener: (message: TabMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
