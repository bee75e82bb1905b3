import { z } from 'zod';
import { dateSchema, idSchema } from '../domain/documents/index.ts';
import { adviserKindSchema, personRefSchema } from '../domain/people/index.ts';

/** `GET /api/teams?q=` (co-ordinators): teams whose name or service fits; at most 20. */
export const foundTeamSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  service: z.string(),
  adviserKind: adviserKindSchema,
  members: z.int(),
  /** Designated managers whose account is in use: a team without one is not asked. */
  managers: z.int(),
});
export type FoundTeam = z.infer<typeof foundTeamSchema>;
export const foundTeamsSchema = z.strictObject({ teams: z.array(foundTeamSchema) });

/** What "Team cases" shows: requests that nobody is allocated to, those being written, those past their legal date, those answered. */
export const teamFilters = ['awaiting allocation', 'allocated', 'overdue', 'answered'] as const;
export type TeamFilter = (typeof teamFilters)[number];
export const teamFilterSchema = z.enum(teamFilters);

/** One request of a team, as its designated manager sees it (A9): of the child the name alone. */
export const teamRequestSchema = z.strictObject({
  requestId: idSchema,
  caseId: idSchema,
  teamId: idSchema,
  childName: z.string(),
  service: z.string(),
  askedOn: dateSchema,
  dueOn: dateSchema,
  submittedOn: dateSchema.nullable(),
  /** Who writes the answer; nobody while it awaits allocation. */
  authors: z.array(personRefSchema),
  /** The newest version of the response, once it is submitted. */
  adviceId: idSchema.nullable(),
});
export type TeamRequest = z.infer<typeof teamRequestSchema>;

/** Somebody to allocate to. */
export const teamMemberSchema = z.strictObject({
  personId: idSchema,
  name: z.string(),
  jobTitle: z.string(),
  /** Requests of this team that they are writing now. */
  writing: z.int(),
});
export type TeamMember = z.infer<typeof teamMemberSchema>;

/** `GET /api/team-requests?show=&team=` (designated managers, V3): at most 200, the first due on top; `counts` are of all there are. */
export const teamCasesSchema = z.strictObject({
  teams: z.array(z.strictObject({ id: idSchema, name: z.string(), members: z.array(teamMemberSchema) })),
  counts: z.strictObject({
    'awaiting allocation': z.int(),
    allocated: z.int(),
    overdue: z.int(),
    answered: z.int(),
  }),
  requests: z.array(teamRequestSchema),
});
export type TeamCases = z.infer<typeof teamCasesSchema>;

/** `PUT /api/cases/:caseId/advice-requests/:requestId/allocation` (V3): who writes the answer from now on. 204. */
export const allocationRequestSchema = z.strictObject({
  memberIds: z.array(idSchema).min(1, 'Choose at least one member of the team').max(20, 'Choose 20 people or fewer'),
});
export type AllocationRequest = z.infer<typeof allocationRequestSchema>;
