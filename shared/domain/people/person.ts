import { z } from 'zod';

/** A role is given once to an account and never changed (A8). */
export const roles = ['family', 'setting', 'contributor', 'coordinator', 'administrator'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** The authority's own staff. */
export const isStaff = (role: Role): boolean => role === 'coordinator' || role === 'administrator';

/** Kinds of adviser; each has its own wording of the advice headings (reg 6(1)). */
export const adviserKinds = ['health', 'educational psychology', 'education', 'social care', 'family'] as const;
export const adviserKindSchema = z.enum(adviserKinds);
export type AdviserKind = z.infer<typeof adviserKindSchema>;

/** Who acts: the signed-in account as rules see it. `settingId` and `teamIds` are memberships of today. */
export interface Actor {
  personId: string;
  name: string;
  role: Role;
  settingId: string | null;
  teamIds: readonly string[];
  /** Those of the teams of which they are a designated manager (V3); left out where nothing turns on it. */
  managedTeamIds?: readonly string[];
}

/** A person named inside a document: the name is the one at the time of writing. */
export const personRefSchema = z.strictObject({ personId: z.uuid(), name: z.string().min(1).max(200) });
export type PersonRef = z.infer<typeof personRefSchema>;
