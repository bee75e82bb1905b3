import { diffComm } from 'node-diff3';

/** A line of two texts side by side: in both, only in the older, or only in the newer one. */
export interface LineChange {
  type: 'same' | 'taken out' | 'put in';
  text: string;
}

/** What makes one text the other, line by line. */
export function lineChanges(older: string, newer: string): LineChange[] {
  const lines = (type: LineChange['type'], all: readonly string[] = []) => all.map((text) => ({ type, text }));
  return diffComm(older.split('\n'), newer.split('\n')).flatMap((part) =>
    'common' in part
      ? lines('same', part.common)
      : [...lines('taken out', part.buffer1), ...lines('put in', part.buffer2)],
  );
}
