import { randomBytes, randomUUID } from 'node:crypto';
import type { DeviceShare, NewDevice } from '../../../shared/api/devices.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { deviceLimits, type SessionLimits, shareReleasedFor } from '../../../shared/domain/sign-in/index.ts';
import type { DepositAnswer } from '../../../shared/sync/deposit.ts';
import { newToken } from '../../secret.ts';
import {
  type AccountPorts,
  type AccountRefusal,
  type Db,
  endSessions,
  hubSetting,
  recordAct,
  refused,
  wipeDevices,
} from '../sign-in/index.ts';
import { sealingKeys } from './sealing-keys.ts';
import {
  addDeviceRow,
  bindSession,
  deviceNameOfSession,
  findByDeposit,
  findDevice,
  type StoredDevice,
  seeDevice,
  signedInAt,
} from './store.ts';

/** The session that asks: a full one. */
export interface AskingSession {
  sessionId: string;
  deviceId: string | null;
  actor: Actor;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Makes a device of this session's, once its person has chosen how it opens (O5). */
export async function addDevice(
  ports: AccountPorts,
  { sessionId, actor }: AskingSession,
): Promise<({ ok: true } & NewDevice) | AccountRefusal> {
  const deviceId = randomUUID();
  const share = randomBytes(32);
  const depositCredential = newToken();
  const added = await ports.sql.begin(async (tx) => {
    await addDeviceRow(tx, {
      id: deviceId,
      personId: actor.personId,
      name: await deviceNameOfSession(tx, sessionId),
      share: ports.keys.wrap('device share', deviceId, share),
      depositHash: ports.keys.digest('deposit credential', depositCredential),
      now: ports.clock.now(),
    });
    return bindSession(tx, sessionId, deviceId, await limitsOfDevice(tx));
  });
  if (!added) return refused('signed-out');
  const { publicKey } = await sealingKeys(ports);
  return { ok: true, deviceId, share: base64(share), depositCredential, sealingKey: base64(publicKey) };
}

const limitsOfDevice = async (db: Db): Promise<SessionLimits> =>
  deviceLimits(await hubSetting(db, 'offline-days'), await hubSetting(db, 'session-days'));

/**
 * The share that opens a device online: to a live session of its person on that device, to nobody else, and for half a day
 * after signing in. Then the device's own lock decides (O5). It also does after a lock that fell because nobody was there, or
 * was asked for: the device then asks for the share only after a new sign-in, in a session of its own. The server need not
 * keep the share back for that: whoever holds a live session reads online what it opens.
 */
export async function shareOf(
  ports: AccountPorts,
  asking: AskingSession,
  deviceId: string,
): Promise<({ ok: true } & DeviceShare) | AccountRefusal> {
  if (asking.deviceId !== deviceId) return refused('not-found');
  return releaseShare(ports, await findDevice(ports.sql, deviceId), asking);
}

/** After a new sign-in on a device that still holds this person's store: binds the session to the device. */
export async function resumeDevice(
  ports: AccountPorts,
  asking: AskingSession,
  deviceId: string,
  depositCredential: string,
): Promise<({ ok: true } & DeviceShare) | AccountRefusal> {
  const device = await findByDeposit(ports.sql, ports.keys.digest('deposit credential', depositCredential));
  if (device?.id !== deviceId) return refused('not-found');
  const released = await releaseShare(ports, device, asking);
  if (!released.ok) return released;
  const bound = await bindSession(ports.sql, asking.sessionId, deviceId, await limitsOfDevice(ports.sql));
  return bound ? released : refused('signed-out');
}

async function releaseShare(
  ports: AccountPorts,
  device: StoredDevice | null,
  { actor: { personId }, sessionId }: AskingSession,
): Promise<({ ok: true } & DeviceShare) | AccountRefusal> {
  if (device?.personId !== personId) return refused('not-found');
  if (device.wipedAt || !device.share) return refused('device-wiped');
  const since = await signedInAt(ports.sql, sessionId);
  if (!since || ports.clock.now().getTime() - since.getTime() >= shareReleasedFor) return refused('not-allowed');
  const { publicKey } = await sealingKeys(ports);
  const share = ports.keys.unwrap('device share', device.id, device.share);
  return { ok: true, share: base64(share), sealingKey: base64(publicKey) };
}

/**
 * A device is lost, or was opened wrongly ten times: its sessions end, its share is gone, and at its next contact it is told
 * to wipe (O5). Its owner does this, or an administrator.
 */
export async function wipeDevice(
  ports: AccountPorts,
  actor: Actor,
  deviceId: string,
  because: 'lost' | 'too many tries',
): Promise<{ ok: true } | AccountRefusal> {
  const device = await findDevice(ports.sql, deviceId);
  if (!device || (device.personId !== actor.personId && actor.role !== 'administrator')) return refused('not-found');
  const now = ports.clock.now();
  const { personId } = device;
  await ports.sql.begin(async (tx) => {
    await wipeDevices(tx, { personId, deviceId }, because, now);
    await endSessions(tx, { personId, deviceId }, now);
    await recordAct(tx, { at: now, by: actor.personId, action: `device ${because}`, detail: { personId, deviceId } });
  });
  return { ok: true };
}

/** Whose device deposits, and whether it is to wipe what it holds. The credential works for wiped and suspended ones too (O6). */
export async function depositorOf(
  ports: Pick<AccountPorts, 'sql' | 'keys' | 'clock'>,
  depositCredential: string,
): Promise<{ deviceId: string; personId: string; device: DepositAnswer['device'] } | null> {
  const found = await findByDeposit(ports.sql, ports.keys.digest('deposit credential', depositCredential));
  if (!found) return null;
  await seeDevice(ports.sql, found.id, ports.clock.now());
  const device = found.status === 'suspended' ? 'suspended' : found.wipedAt ? 'lost' : 'known';
  return { deviceId: found.id, personId: found.personId, device };
}
