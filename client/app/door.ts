import type { Door } from '../device/port.ts';

let door: Promise<Door> | null = null;

/** The door of this device, opened once for the page; with it comes the store, which pages for everybody never load. */
export function loadDoor(): Promise<Door> {
  door ??= import('../device/door.ts').then(({ openDoor }) => openDoor());
  return door;
}
