import type { SessionLimits } from '../../../shared/domain/sign-in/index.ts';
import type { Db, WipedBecause } from '../sign-in/index.ts';

export interface StoredDevice {
  id: string;
  personId: string;
  name: string;
  share: Buffer | null;
  createdAt: Date;
  lastContactAt: Date;
  wipedAt: Date | null;
  wipedBecause: WipedBecause | null;
}

const columns = (db: Db) =>
  db`d.id, d.person_id AS "personId", d.name, d.share, d.created_at AS "createdAt", d.last_contact_at AS "lastContactAt",
     d.wiped_at AS "wipedAt", d.wiped_because AS "wipedBecause"`;

export async function addDeviceRow(
  db: Db,
  device: { id: string; personId: string; name: string; share: Buffer; depositHash: Buffer; now: Date },
): Promise<void> {
  await db`
    INSERT INTO device (id, person_id, name, share, deposit_hash, created_at, last_contact_at)
    VALUES (${device.id}, ${device.personId}, ${device.name}, ${device.share}, ${device.depositHash}, ${device.now}, ${device.now})`;
}

/** From now on the session lives as one of a set-up device does. False when it has ended meanwhile. */
export async function bindSession(
  db: Db,
  sessionId: string,
  deviceId: string,
  limits: SessionLimits,
): Promise<boolean> {
  const rows = await db`
    UPDATE session SET device_id = ${deviceId}, idle_ms = ${limits.idle},
      ends_at = created_at + ${limits.whole}::float8 * interval '1 millisecond'
    WHERE id = ${sessionId} AND ended_at IS NULL RETURNING id`;
  return rows.length > 0;
}

/** When this session's person signed in. */
export async function signedInAt(db: Db, sessionId: string): Promise<Date | null> {
  const [row] = await db<{ at: Date }[]>`SELECT created_at AS at FROM session WHERE id = ${sessionId}`;
  return row?.at ?? null;
}

export async function deviceNameOfSession(db: Db, sessionId: string): Promise<string> {
  const [row] = await db<{ name: string }[]>`SELECT device_name AS name FROM session WHERE id = ${sessionId}`;
  return row?.name ?? 'Unknown device';
}

export async function findDevice(db: Db, deviceId: string): Promise<StoredDevice | null> {
  const [row] = await db<StoredDevice[]>`SELECT ${columns(db)} FROM device d WHERE d.id = ${deviceId}`;
  return row ?? null;
}

export async function findByDeposit(
  db: Db,
  depositHash: Buffer,
): Promise<(StoredDevice & { status: 'invited' | 'active' | 'suspended' }) | null> {
  const [row] = await db<(StoredDevice & { status: 'invited' | 'active' | 'suspended' })[]>`
    SELECT ${columns(db)}, p.status FROM device d JOIN person p ON p.id = d.person_id WHERE d.deposit_hash = ${depositHash}`;
  return row ?? null;
}

export async function listDevices(db: Db, personId: string): Promise<StoredDevice[]> {
  return db<
    StoredDevice[]
  >`SELECT ${columns(db)} FROM device d WHERE d.person_id = ${personId} ORDER BY d.last_contact_at DESC`;
}

export async function seeDevice(db: Db, deviceId: string, now: Date): Promise<void> {
  await db`UPDATE device SET last_contact_at = ${now} WHERE id = ${deviceId}`;
}
