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

/** Whether a session still holds. Moments in ms. */
export function sessionHolds(
  session: { lastSeenAt: number; idle: number; endsAt: number; endedAt: number | null },
  now: number,
): boolean {
  return session.endedAt === null && now < session.endsAt && now - session.lastSeenAt < session.idle;
}
