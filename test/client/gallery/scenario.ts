import type { DoorState, SyncStatus } from '../../../client/device/port.ts';

/** What a screen is shown over; JSON, so that it can be handed to the page. */
export interface Scenario {
  door?: 'none' | 'locked' | 'open';
  lock?: Partial<Extract<DoorState, { door: 'locked' }>>;
  status?: Partial<SyncStatus>;
  /** Pieces not received yet: none, two waiting, or one refused besides. */
  pieces?: 'none' | 'waiting' | 'refused';
  /** A co-ordinator's device instead of a therapist's. */
  desk?: boolean;
  /** No case on the device. */
  empty?: boolean;
}
