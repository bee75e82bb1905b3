import type { Role } from '../people/index.ts';

export type InvitationState = 'open' | 'expired' | 'used';

/** How long a link is open when the authority has set nothing else: 72 hours for e-mail, four weeks for a letter. */
export const invitationHours = { email: 72, letter: 28 * 24 } as const;

/** The authority's own number of hours (hub settings `invitation-hours`, `letter-invitation-hours`), when it makes sense. */
export function hoursOpen(kind: keyof typeof invitationHours, setting: unknown): number {
  const sensible = typeof setting === 'number' && Number.isInteger(setting) && setting >= 1 && setting <= 90 * 24;
  return sensible ? setting : invitationHours[kind];
}

/** Where an invitation stands; moments in ms. One that was replaced by a newer one counts as expired. */
export function invitationState(
  invitation: { expiresAt: number; usedAt: number | null; replacedAt: number | null },
  now: number,
): InvitationState {
  if (invitation.usedAt !== null) return 'used';
  return invitation.replacedAt !== null || now >= invitation.expiresAt ? 'expired' : 'open';
}

/**
 * What inviting means for an address that may already have an account (A8): a role is given once and never changed, so
 * the other role needs a new account with an address of its own.
 */
export function inviting(
  existing: { role: Role; status: 'invited' | 'active' | 'suspended' } | null,
  role: Role,
): 'new account' | 'invite again' | 'has an account' | 'other role' | 'suspended' {
  if (!existing) return 'new account';
  if (existing.role !== role) return 'other role';
  if (existing.status === 'suspended') return 'suspended';
  return existing.status === 'invited' ? 'invite again' : 'has an account';
}
