import { type Refusal, refuse } from '../documents/index.ts';

/** How many bytes of files the hub takes: in one case, and from one person in a day. */
export interface FileRoom {
  inCase: number;
  inDay: number;
}

const megabyte = 1024 * 1024;
/** Many times what a case ever holds: photos of a device take less than half a megabyte each. */
const usualRoom: FileRoom = { inCase: 1000 * megabyte, inDay: 500 * megabyte };

/** The authority's own limits (hub settings `file-megabytes-in-case`, `file-megabytes-a-day`); the usual ones where it has none. */
export function fileRoomOf(inCase: unknown, inDay: unknown): FileRoom {
  const bytes = (value: unknown, usual: number) =>
    typeof value === 'number' && value > 0 ? Math.floor(value * megabyte) : usual;
  return { inCase: bytes(inCase, usualRoom.inCase), inDay: bytes(inDay, usualRoom.inDay) };
}

/**
 * Whether there is room for one more file beside those that are there, so that nobody fills the hub for everybody else.
 * Refuses: no-room-in-case, no-room-today. Answers null when there is.
 */
export function noRoomFor(bytes: number, there: FileRoom, room: FileRoom): Refusal | null {
  if (there.inCase + bytes > room.inCase) return refuse('no-room-in-case');
  return there.inDay + bytes > room.inDay ? refuse('no-room-today') : null;
}

/** How many bytes of files come by the public form in a day: from one network address, and from everybody. */
export interface PublicRoom {
  fromAddress: number;
  fromAll: number;
}

/** The authority's own limit for everybody (hub setting `public-file-megabytes-a-day`); one address has a tenth of it. */
export function publicRoomOf(megabytes: unknown): PublicRoom {
  const fromAll = (typeof megabytes === 'number' && megabytes > 0 ? megabytes : 3000) * megabyte;
  return { fromAddress: Math.floor(fromAll / 10), fromAll: Math.floor(fromAll) };
}

/**
 * R1: whether there is room for a file that somebody without an account sends. Its request counts already, and the file stays
 * on the device and comes another day. Refuses: no-room-today. Answers null when there is.
 */
export function noRoomForPublic(bytes: number, there: PublicRoom, room: PublicRoom): Refusal | null {
  const full = there.fromAddress + bytes > room.fromAddress || there.fromAll + bytes > room.fromAll;
  return full ? refuse('no-room-today') : null;
}
