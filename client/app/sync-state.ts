import type { SyncStatus } from '../device/port.ts';
import type { SyncState } from '../ui/sync-status.tsx';

/** What the header shows of the device's status. */
export const syncState = (status: SyncStatus): SyncState => ({
  online: status.connection === 'online',
  waiting: status.waiting,
  sending: status.sending,
  needsYou: status.needsYou,
  fetching: status.fetching,
  signedOut: status.signedOut ?? false,
});
