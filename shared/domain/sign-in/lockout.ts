/** Wrong tries in a row for one key: an address, a person's codes, or a client's network address. Moments in ms. */
export interface Tries {
  failures: number;
  lastAt: number;
}

export interface LockoutPolicy {
  /** Wrong tries that cost nothing. */
  free: number;
  /** The wait after the first one too many; it doubles with each further one. */
  firstWait: number;
  longestWait: number;
  /** After this long without a wrong try, all are forgotten. */
  forgetAfter: number;
}

const minute = 60_000;
const day = 24 * 60 * minute;

/**
 * Waits for each thing that can be guessed at (G3). An address waits at most a quarter of an hour, so that nobody can be
 * kept out for long by a stranger's wrong tries; a network address is shared by a whole school.
 */
export const lockoutPolicies = {
  address: { free: 5, firstWait: minute / 2, longestWait: 15 * minute, forgetAfter: day },
  code: { free: 5, firstWait: minute, longestWait: 60 * minute, forgetAfter: 7 * day },
  client: { free: 60, firstWait: minute, longestWait: 15 * minute, forgetAfter: day },
  letter: { free: 10, firstWait: minute, longestWait: 60 * minute, forgetAfter: day },
  /** Requests for an assessment from one network address: a school sends several in a day (R1). */
  request: { free: 20, firstWait: 10 * minute, longestWait: 60 * minute, forgetAfter: day },
  reset: { free: 3, firstWait: 10 * minute, longestWait: 60 * minute, forgetAfter: day },
} as const satisfies Record<string, LockoutPolicy>;
export type LockoutKind = keyof typeof lockoutPolicies;

/** The moment before which the next try is not looked at; null when it may be made now. */
export function waitUntil(tries: Tries | null, now: number, policy: LockoutPolicy): number | null {
  if (!tries || now - tries.lastAt >= policy.forgetAfter || tries.failures < policy.free) return null;
  const wait = Math.min(policy.longestWait, policy.firstWait * 2 ** Math.min(30, tries.failures - policy.free));
  const until = tries.lastAt + wait;
  return until > now ? until : null;
}

/** The tries after one more wrong one. */
export function afterWrongTry(tries: Tries | null, now: number, policy: LockoutPolicy): Tries {
  const before = tries && now - tries.lastAt < policy.forgetAfter ? tries.failures : 0;
  return { failures: before + 1, lastAt: now };
}
