import { isDeepStrictEqual } from 'node:util';
import { readCase } from '../../../server/sync/casework.ts';
import { visibleTo } from '../../../server/sync/index.ts';
import { repairPerson } from '../../../server/sync/people-changed.ts';
import { recomputeCases } from '../../../server/sync/reconcile.ts';
import { settleLapsed } from '../../../server/sync/settle.ts';
import type { SimDevice } from './devices.ts';
import { ownWords, type Play } from './play.ts';
import type { World } from './world.ts';

/** Contacts after which a device has to have come to rest. */
const patience = 8;

/**
 * The end of a history: the network delivers what it still holds, every device has contact until it rests, and then
 * everything is worked out anew from what the hub has stored. No word that was typed is lost, and every device and every
 * reader holds exactly what its person may see, in the latest revision.
 */
export async function checkEnd(play: Play): Promise<void> {
  const { world, limbo, devices, readers } = play;
  for (const deliver of limbo.splice(0)) await deliver();
  for (let round = 0; round < 2; round += 1) for (const device of devices) await rest(device, play);
  for (const reader of readers) await reader.sync();
  const sight = await workOut(world);
  for (const device of devices) await checkDevice(device, world, sight);
  for (const reader of readers) {
    const seen = world.suspended.has(reader.person.personId)
      ? new Map()
      : (sight.get(reader.person.personId) ?? new Map());
    same(`reader of ${reader.person.name}`, reader.held, seen);
  }
  await checkFeed(world);
  await checkWords(play);
}

async function rest(device: SimDevice, { world }: Play): Promise<void> {
  for (let contact = 0; contact < patience; contact += 1) {
    const { ok } = await device.sync();
    if (world.suspended.has(device.person.personId)) {
      if (ok || device.outbox.pieces.size === 0) return;
      continue;
    }
    const waiting = (await device.rows()).filter((row) => row.state === 'unsent');
    if (ok && waiting.length === 0) return;
  }
  // What only the hub's refusal keeps in the outbox is not unrest.
  const waiting = (await device.rows()).filter((row) => row.state === 'unsent').map(({ id, kind }) => `${kind} ${id}`);
  if (waiting.length > 0)
    throw new Error(`The device of ${device.person.name} does not come to rest: ${waiting.join(', ')}`);
}

type Sight = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Who sees which revision of what, worked out anew from the stored documents. */
async function workOut(world: World): Promise<Sight> {
  const sight = new Map<string, Map<string, string>>();
  for (const { caseId } of world.cases) {
    const opened = await readCase(world.ports, caseId);
    if (!opened) throw new Error('A case is gone.');
    for (const { personId, documentId } of visibleTo(opened.state, world.ports.clock.today())) {
      const seen = sight.get(personId) ?? new Map<string, string>();
      sight.set(personId, seen.set(documentId, opened.state.documents.get(documentId)?.revision ?? ''));
    }
  }
  return sight;
}

async function checkDevice(device: SimDevice, world: World, sight: Sight): Promise<void> {
  const rows = await device.rows();
  const held = new Map(rows.flatMap((row) => (row.revision === null ? [] : [[row.id, row.revision] as const])));
  const suspended = world.suspended.has(device.person.personId);
  same(
    `device of ${device.person.name}`,
    held,
    suspended ? new Map() : (sight.get(device.person.personId) ?? new Map()),
  );
  const bodies = await world.bodies();
  for (const row of rows)
    if (row.state === 'received' && !isDeepStrictEqual(row.body, bodies.get(row.id)?.body))
      throw new Error(`The device of ${device.person.name} has another text of ${row.kind} ${row.id} than the hub.`);
}

function same(whose: string, held: ReadonlyMap<string, string>, seen: ReadonlyMap<string, string>): void {
  const surplus = [...held.keys()].filter((id) => !seen.has(id));
  const missing = [...seen.keys()].filter((id) => !held.has(id));
  const old = [...seen].filter(([id, revision]) => held.has(id) && held.get(id) !== revision).map(([id]) => id);
  if (surplus.length + missing.length + old.length === 0) return;
  throw new Error(`The ${whose} is out of step: ${JSON.stringify({ surplus, missing, old })}`);
}

/** After the jobs that would have run by now, the feed needs no mending. */
async function checkFeed(world: World): Promise<void> {
  for (const { personId } of Object.values(world.people)) {
    await repairPerson(world.ports, personId);
    await settleLapsed(world.ports, personId);
  }
  const { shownWrongly, missing } = await recomputeCases(
    world.ports,
    world.cases.map(({ caseId }) => caseId),
  );
  if (shownWrongly + missing > 0)
    throw new Error(`Reconciliation finds ${shownWrongly} rows too many, ${missing} missing.`);
}

/**
 * At the hub, as a document or as work received late; or with its author, refused and shown with its reason. After a disaster
 * the wipe of a suspended person's device may take the last copy of what the hub had received and lost.
 */
async function checkWords({ world, devices, words, restored }: Play): Promise<void> {
  const atHub = [...(await world.bodies()).values()].map(({ text }) => text).join('\n');
  const kept = new Map<SimDevice, string>();
  for (const device of devices) kept.set(device, await ownWords(device));
  const stays = ({ word, device }: Play['words'][number]) =>
    atHub.includes(word) || kept.get(device)?.includes(word) || (restored && device.wiped.includes(word));
  const lost = words.filter((one) => !stays(one));
  if (lost.length > 0)
    throw new Error(`Lost: ${lost.map(({ word, device }) => `${word} of ${device.person.name}`).join(', ')}`);
}
