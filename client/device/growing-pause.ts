export interface Pauses {
  firstMs: number;
  longestMs: number;
}

/** How long to wait after so many failures in a row (from 1), in milliseconds: twice as long each time, up to the longest. */
export const growingPause = (failures: number, { firstMs, longestMs }: Pauses): number =>
  Math.min(longestMs, firstMs * 2 ** Math.min(30, failures - 1));

/** The same, and never the same for two devices: so that a server that comes back is not run over. */
export const scatteredPause = (failures: number, pauses: Pauses, random: () => number = Math.random): number =>
  growingPause(failures, pauses) * (0.5 + random() * 0.5);
