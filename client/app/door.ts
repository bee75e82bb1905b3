import type { Door } from '../device/port.ts';

let door: Promise<Door> | null = null;

/** The door of this device, opened once for the page. */
export function loadDoor(): Promise<Door> {
  door ??= import('../device/door.ts').then((device) => device.openDoor());
  return door;
}
