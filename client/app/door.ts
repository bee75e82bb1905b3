import type { Door } from '../device/port.ts';

let door: Promise<Door> | null = null;

/** The door of this device, opened once for the page. */
export function loadDoor(): Promise<Door> {
  door ??= Promise.reject(new Error('The store of the device is not part of this build'));
  return door;
}
