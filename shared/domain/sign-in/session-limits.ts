const minute = 60_000;
const hour = 60 * minute;

/** How long a session lives: between two contacts, and in all. A pending one has given the password only. Milliseconds. */
export interface SessionLimits {
  idle: number;
  whole: number;
}
export const pendingLimits: SessionLimits = { idle: 15 * minute, whole: 30 * minute };
export const fullLimits: SessionLimits = { idle: 12 * hour, whole: 7 * 24 * hour };

/** The authority's own limits (hub settings `session-idle-hours`, `session-days`), each at most 30 days. */
export function limitsOf(idleHours: unknown, days: unknown): SessionLimits {
  const number = (value: unknown, most: number) =>
    typeof value === 'number' && value > 0 && value <= most ? value : null;
  const idle = number(idleHours, 30 * 24);
  const whole = number(days, 30);
  return { idle: idle ? idle * hour : fullLimits.idle, whole: whole ? whole * 24 * hour : fullLimits.whole };
}

/** Longest life of any session, and so of the cookie. */
export const longestSession = 30 * 24 * hour;

/** Days without contact after which a device opens by an online sign-in only, unless the authority sets another (O5). */
export const usualOfflineDays = 7;
export function offlineDaysOf(setting: unknown): number {
  return typeof setting === 'number' && Number.isInteger(setting) && setting >= 1 && setting <= 30
    ? setting
    : usualOfflineDays;
}

/**
 * A session on a device that was set up lives as long as the device may do without contact, since the device has a lock
 * of its own: work that was done without signal arrives without a new sign-in (O5). Hub settings `offline-days`,
 * `session-days`.
 */
export function deviceLimits(offlineDays: unknown, days: unknown): SessionLimits {
  const whole = typeof days === 'number' && days > 0 && days <= 30 ? days * 24 * hour : longestSession;
  return { idle: Math.min(whole, offlineDaysOf(offlineDays) * 24 * hour), whole };
}

/** For how long after signing in the session alone opens its device; then passkey or passphrase do, or a new sign-in (O5). */
export const shareReleasedFor = 12 * hour;

/** Whether a session still holds. Moments in ms. */
export function sessionHolds(
  session: { lastSeenAt: number; idle: number; endsAt: number; endedAt: number | null },
  now: number,
): boolean {
  return session.endedAt === null && now < session.endsAt && now - session.lastSeenAt < session.idle;
}
