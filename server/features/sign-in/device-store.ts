import type { Db } from './ports.ts';

export type WipedBecause = 'signed out' | 'lost' | 'suspended' | 'too many tries';

/** From now on the device gets nothing but the order to wipe, and can only deposit what it had sealed (O5, O6). */
export async function wipeDevices(
  db: Db,
  which: { personId: string; deviceId?: string; except?: string | null },
  because: WipedBecause,
  now: Date,
): Promise<number> {
  const rows = await db`
    UPDATE device SET wiped_at = ${now}, wiped_because = ${because}, share = NULL
    WHERE person_id = ${which.personId} AND wiped_at IS NULL
      ${which.deviceId ? db`AND id = ${which.deviceId}` : db``}
      ${which.except ? db`AND id <> ${which.except}` : db``}
    RETURNING id`;
  return rows.length;
}
