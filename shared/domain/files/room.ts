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
