import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { depositorOf, openDeposit } from '../../../../server/features/devices/index.ts';
import { accountPorts } from '../../../../server/features/sign-in/index.ts';
import type { DeviceShare, NewDevice } from '../../../../shared/api/devices.ts';
import type { Deposit } from '../../../../shared/sync/deposit.ts';
import { prepareSeal, readSealingKey } from '../../../../shared/sync/sealing.ts';
import { day, hour } from '../../../doubles/clock.ts';
import type { Visitor } from '../../../doubles/visitor.ts';
import { type AccountsHub, aHub, type Opened } from '../sign-in/accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

async function setUp(ros: Opened): Promise<{ phone: Visitor; device: NewDevice }> {
  const phone = await hub.signIn(ros);
  const { status, body } = await phone.post<NewDevice>('/api/devices');
  expect(status).toBe(201);
  return { phone, device: body };
}
const shareAt = (at: Visitor, { deviceId }: NewDevice) =>
  at.get<DeviceShare & { code: string }>(`/api/devices/${deviceId}/share`);

async function sealed(device: NewDevice, piece: Pick<Deposit, 'id' | 'type'>, text: string): Promise<Deposit> {
  const key = await readSealingKey(Buffer.from(device.sealingKey, 'base64'));
  const { enc, sealed } = await (await prepareSeal(key))(piece, new TextEncoder().encode(text));
  return { ...piece, enc: Buffer.from(enc).toString('base64'), sealed: Buffer.from(sealed).toString('base64') };
}

describe('the share of a device', () => {
  test('O5: is released to the live session of its person on that device', async () => {
    const { phone, device } = await setUp(await hub.open());
    const answer = await shareAt(phone, device);
    expect(answer.body).toEqual({ share: device.share, sealingKey: device.sealingKey });
    expect(Buffer.from(device.share, 'base64')).toHaveLength(32);
  });

  test('O5: is released to no other session of the same person, and to nobody else', async () => {
    const ros = await hub.open();
    const { device } = await setUp(ros);
    const laptop = await hub.signIn(ros);
    expect((await shareAt(laptop, device)).status).toBe(404);
    const administrator = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
    expect((await shareAt(administrator, device)).status).toBe(404);
    expect((await shareAt(hub.visit(), device)).status).toBe(401);
  });

  test('O5: comes back to the device after a new sign-in there, by the credential it holds', async () => {
    const ros = await hub.open();
    const { device } = await setUp(ros);
    hub.clock.pass(day);
    const later = await hub.signIn(ros);
    const { depositCredential } = device;
    const resumed = await later.post<DeviceShare>(`/api/devices/${device.deviceId}/resume`, { depositCredential });
    expect(resumed.body.share).toBe(device.share);
    expect((await shareAt(later, device)).status).toBe(200);
  });

  test('O5: opens the device by itself for half a day after signing in; then its own lock decides', async () => {
    const ros = await hub.open();
    const { phone, device } = await setUp(ros);
    const { depositCredential, deviceId } = device;
    hub.clock.pass(12 * hour - 1);
    expect((await shareAt(phone, device)).status).toBe(200);
    hub.clock.pass(1);
    const late = await shareAt(phone, device);
    expect([late.status, late.body.code]).toEqual([403, 'not-allowed']);
    expect((await phone.post(`/api/devices/${deviceId}/resume`, { depositCredential })).status).toBe(403);
    expect((await phone.get('/api/me')).status).toBe(200);
  });

  test('O5: is not given to another person who signs in on the same device', async () => {
    const { device } = await setUp(await hub.open());
    const tom = await hub.signIn(await hub.open());
    const { depositCredential } = device;
    expect((await tom.post(`/api/devices/${device.deviceId}/resume`, { depositCredential })).status).toBe(404);
  });

  test('O5: is not kept in a form that the database alone gives away', async () => {
    const { device } = await setUp(await hub.open());
    const [row] = await hub.sql`SELECT share, deposit_hash FROM device WHERE id = ${device.deviceId}`;
    expect(row?.share.includes(Buffer.from(device.share, 'base64'))).toBe(false);
    expect(row?.deposit_hash.includes(Buffer.from(device.depositCredential, 'base64url'))).toBe(false);
  });
});

describe('the session of a device', () => {
  test('O5: outlives seven days without contact less a moment, and not one moment more', async () => {
    const { phone } = await setUp(await hub.open());
    hub.clock.pass(7 * day - 1);
    expect((await phone.get('/api/me')).status).toBe(200);
    hub.clock.pass(7 * day);
    expect((await phone.get('/api/me')).body.code).toBe('signed-out');
  });

  test('O5: lasts for the days that the authority sets', async () => {
    await hub.sql`INSERT INTO hub_setting (key, value) VALUES ('offline-days', '3')`;
    const { phone } = await setUp(await hub.open());
    expect((await phone.get('/api/me')).body).toMatchObject({ offlineDays: 3 });
    await hub.sql`DELETE FROM hub_setting WHERE key = 'offline-days'`;
    hub.clock.pass(3 * day);
    expect((await phone.get('/api/me')).body.code).toBe('signed-out');
  });

  test('G3: is over after thirty days, however much it is used', async () => {
    const { phone } = await setUp(await hub.open());
    for (let days = 6; days < 30; days += 6) {
      hub.clock.pass(6 * day);
      expect((await phone.get('/api/me')).status).toBe(200);
    }
    hub.clock.pass(6 * day);
    expect((await phone.get('/api/me')).body.code).toBe('signed-out');
  });
});

describe('a device that is to be wiped', () => {
  test('O5: a lost device is told so at its next contact, and its share is gone', async () => {
    const ros = await hub.open();
    const { phone, device } = await setUp(ros);
    const laptop = await hub.signIn(ros);
    expect((await laptop.post(`/api/devices/${device.deviceId}/wipe`, { because: 'lost' })).status).toBe(204);
    const answer = await phone.get('/api/me');
    expect([answer.status, answer.body.code]).toEqual([401, 'device-wiped']);
    const again = await hub.signIn(ros);
    const { depositCredential } = device;
    expect((await again.post(`/api/devices/${device.deviceId}/resume`, { depositCredential })).body.code).toBe(
      'device-wiped',
    );
    const [row] = await hub.sql`SELECT share FROM device WHERE id = ${device.deviceId}`;
    expect(row?.share).toBeNull();
  });

  test('O5: nobody wipes a stranger’s device, but an administrator may', async () => {
    const { phone, device } = await setUp(await hub.open());
    const tom = await hub.signIn(await hub.open());
    expect((await tom.post(`/api/devices/${device.deviceId}/wipe`, { because: 'lost' })).status).toBe(404);
    expect((await phone.get('/api/me')).status).toBe(200);
    const administrator = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
    expect((await administrator.post(`/api/devices/${device.deviceId}/wipe`, { because: 'lost' })).status).toBe(204);
    expect((await phone.get('/api/me')).body.code).toBe('device-wiped');
  });

  test('O5: signing out everywhere tells all devices of this person to wipe', async () => {
    const ros = await hub.open();
    const { phone } = await setUp(ros);
    const laptop = await hub.signIn(ros);
    await laptop.post('/api/sign-out', { everywhere: true });
    expect((await phone.get('/api/me')).body.code).toBe('device-wiped');
  });

  test('A5: a suspension reaches the devices, and they start afresh after reactivation', async () => {
    const ros = await hub.open();
    const { phone, device } = await setUp(ros);
    const administrator = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
    await administrator.post(`/api/people/${ros.personId}/suspend`);
    expect((await phone.get('/api/me')).body.code).toBe('account-suspended');
    await administrator.post(`/api/people/${ros.personId}/reactivate`);
    expect((await phone.get('/api/me')).body.code).toBe('device-wiped');
    expect((await shareAt(await hub.signIn(ros), device)).status).toBe(404);
  });
});

describe('deposits', () => {
  test('O6: what a device sealed opens on the server, and nowhere without its secret', async () => {
    const { device } = await setUp(await hub.open());
    const operationId = randomUUID();
    const piece = await sealed(
      device,
      { id: operationId, type: 'change' },
      JSON.stringify({ operationId, body: 'Tomasz says …' }),
    );
    expect(await openDeposit(hub.ports, piece)).toEqual({
      type: 'change',
      change: { operationId, body: 'Tomasz says …' },
    });

    const { sql, clock, mail } = hub;
    const thief = accountPorts(
      { sql, clock, mailer: mail },
      { secret: Buffer.alloc(32, 7), origin: 'http://localhost' },
    );
    await expect(openDeposit(thief, piece)).rejects.toThrow();
  });

  test('O6: a file’s bytes come out as they went in; a piece under another id does not open', async () => {
    const { device } = await setUp(await hub.open());
    const id = randomUUID();
    const piece = await sealed(device, { id, type: 'file' }, 'bytes of a photo');
    const opened = await openDeposit(hub.ports, piece);
    expect(opened.type === 'file' && Buffer.from(opened.bytes).toString()).toBe('bytes of a photo');
    await expect(openDeposit(hub.ports, { ...piece, id: randomUUID() })).rejects.toThrow();
  });

  test('O6: all servers of one hub have the same sealing key', async () => {
    const first = await setUp(await hub.open());
    const second = await setUp(await hub.open());
    expect(second.device.sealingKey).toBe(first.device.sealingKey);
    expect(await hub.sql`SELECT 1 FROM server_key`).toHaveLength(1);
  });

  test('O6: the deposit credential still tells whose device it is when it was wiped or its person suspended', async () => {
    const ros = await hub.open();
    const { phone, device } = await setUp(ros);
    const standing = async () => (await depositorOf(hub.ports, device.depositCredential))?.device;
    expect(await depositorOf(hub.ports, device.depositCredential)).toEqual({
      deviceId: device.deviceId,
      personId: ros.personId,
      device: 'known',
    });
    await phone.post('/api/sign-out');
    expect(await standing()).toBe('lost');
    const administrator = await hub.signIn(await hub.open('administrator', 'Ada Marsh'));
    await administrator.post(`/api/people/${ros.personId}/suspend`);
    expect(await standing()).toBe('suspended');
    expect(await depositorOf(hub.ports, 'x'.repeat(43))).toBeNull();
  });
});
