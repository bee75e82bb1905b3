import { sendDeposits } from '../replication/http-transport.ts';
import { SealedOutbox } from './sealed-outbox.ts';

/** Uses the sealed outbox without the keys: while the device is locked, or after a wipe (O6). */
export async function whileClosed<T>(use: (outbox: SealedOutbox) => Promise<T>): Promise<T> {
  const outbox = new SealedOutbox(sendDeposits);
  try {
    return await use(outbox);
  } finally {
    outbox.close();
  }
}

/** Documents of which something is sealed here and not delivered yet. */
export const sealedCount = (): Promise<number> => whileClosed(async (outbox) => (await outbox.documentIds()).size);
