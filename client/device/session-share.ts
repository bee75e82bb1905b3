import { deviceShareSchema, newDeviceSchema } from '../../shared/api/devices.ts';
import { type Me, meSchema } from '../../shared/api/hub.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { ask } from './replication/http-transport.ts';
import { fromBase64 } from './store/base64.ts';
import type { DeviceFacts } from './store/vault.ts';

/** Who is signed in, by the server's word; null when nobody is, or there is no connection. */
export async function askMe(): Promise<Me | null> {
  const answer = await ask('GET', '/api/me', meSchema);
  return answer.ok ? answer.value : null;
}

/** What the server says to a locked device: its owner is suspended, or it was reported lost, and it is to wipe (A5, O5). */
export async function askStanding(): Promise<'suspended' | 'lost device' | null> {
  const answer = await ask('GET', '/api/me', meSchema);
  if (answer.ok) return null;
  return answer.because === 'suspended' || answer.because === 'lost device' ? answer.because : null;
}

export const actorOf = ({ person }: Me): Actor => ({
  personId: person.id,
  name: person.name,
  role: person.role,
  settingId: person.settingId,
  teamIds: person.teamIds,
  managedTeamIds: person.managedTeamIds ?? [],
});

/** The server's share of this device's key, for this session: after a new sign-in the session is bound to the device first. */
export async function askShare(facts: DeviceFacts): Promise<Uint8Array | null> {
  const path = `/api/devices/${facts.deviceId}`;
  const known = await ask('GET', `${path}/share`, deviceShareSchema);
  if (known.ok) return fromBase64(known.value.share);
  if (known.because !== 'refused') return null;
  const { depositCredential } = facts;
  const resumed = await ask('POST', `${path}/resume`, deviceShareSchema, { depositCredential });
  return resumed.ok ? fromBase64(resumed.value.share) : null;
}

export interface NewDevice {
  deviceId: string;
  depositCredential: string;
  share: Uint8Array;
  sealingKey: Uint8Array;
}

export async function askNewDevice(): Promise<NewDevice | null> {
  const answer = await ask('POST', '/api/devices', newDeviceSchema, {});
  if (!answer.ok) return null;
  const { deviceId, share, depositCredential, sealingKey } = answer.value;
  return { deviceId, depositCredential, share: fromBase64(share), sealingKey: fromBase64(sealingKey) };
}
