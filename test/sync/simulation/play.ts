import type { Limbo, PlainReader, SimDevice } from './devices.ts';
import type { Backup, World } from './world.ts';

/** One word that somebody typed, and on which device. */
export interface TypedWord {
  word: string;
  device: SimDevice;
}

/** A history under way. */
export interface Play {
  world: World;
  devices: readonly SimDevice[];
  readers: readonly PlainReader[];
  limbo: Limbo;
  words: TypedWord[];
  /** Words are numbered through, also when some are excused later. */
  typed: number;
  backup: Backup | null;
  restored: boolean;
}

/** What a device would bring again: the unsent, the refused, and what was last written by its own person. */
export async function ownWords(device: SimDevice): Promise<string> {
  const rows = (await device.rows()).filter((row) => row.state !== 'received' || row.by === device.person.personId);
  return JSON.stringify([rows, [...device.outbox.pieces.values()]]);
}
