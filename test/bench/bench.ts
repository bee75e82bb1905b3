/** One measured figure. */
export interface Figure {
  /** What was measured, in words: 'First sync of 3,200 documents'. */
  name: string;
  value: number;
  unit: 'ms' | 's' | 'MiB' | 'kB' | 'of 1';
  /** The same work without the hub, in the same unit and the same run. */
  floor?: number;
  /** The target, in words and as a yes or no. */
  target?: { words: string; met: boolean };
}

/**
 * A benchmark: a file `*.bench.ts` in this folder with a default export of this shape. It makes its own data, servers
 * and browsers and clears them away.
 */
export interface Bench {
  name: string;
  run(say: (words: string) => void): Promise<Figure[]>;
}

/** The middle of some measurements, and the value that 95 of 100 stay below. */
export function spread(values: readonly number[]): { p50: number; p95: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
