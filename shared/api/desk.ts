import { z } from 'zod';
import { stepTrays } from '../domain/desk/index.ts';
import { dateSchema, idSchema } from '../domain/documents/index.ts';

/** Where a case lies on a desk, as `placeOf` says. */
const placeSchema = z.strictObject({
  tray: z.enum(stepTrays).nullable(),
  reason: z.string(),
  due: z
    .strictObject({
      name: z.string(),
      legalDate: dateSchema,
      actBy: dateSchema,
      state: z.enum(['late', 'exempt', 'open']),
      daysLeft: z.int(),
    })
    .nullable(),
  overdue: z.boolean(),
  waitingFor: z.array(z.string()),
  live: z.boolean(),
  quiet: z.boolean(),
});

/**
 * `GET /api/desk?of=` (A9): the live cases of one co-ordinator, or those nobody has yet (`of=nobody`), placed in trays, to be
 * looked over and allocated. For an administrator without anything about the child.
 */
export const deskCaseSchema = z.strictObject({
  caseId: idSchema,
  ref: z.string(),
  childName: z.string().nullable(),
  yearGroup: z.string().nullable(),
  setting: z.strictObject({ settingId: idSchema, name: z.string() }).nullable(),
  coordinator: z.strictObject({ personId: idSchema, name: z.string() }).nullable(),
  /** True when this person holds the case without giving a reason. */
  held: z.boolean(),
  place: placeSchema,
});
export type DeskCase = z.infer<typeof deskCaseSchema>;
export const deskCasesSchema = z.strictObject({ cases: z.array(deskCaseSchema) });
export type DeskCases = z.infer<typeof deskCasesSchema>;

/** `GET /api/desk/coordinators`: every co-ordinator with the number of live cases, and how many live cases nobody has. */
export const deskCoordinatorsSchema = z.strictObject({
  coordinators: z.array(z.strictObject({ id: idSchema, name: z.string(), cases: z.int(), suspended: z.boolean() })),
  nobody: z.int(),
});
export type DeskCoordinators = z.infer<typeof deskCoordinatorsSchema>;

/** Cases that are allocated in one go. */
const mostAllocated = 300;

/** `POST /api/allocations` (A9, N5): allocates cases to a co-ordinator, each by itself. 200 with what was refused and why. */
export const allocationRequestSchema = z.strictObject({
  caseIds: z
    .array(idSchema)
    .min(1, 'Choose at least one case')
    .max(mostAllocated, `Choose ${mostAllocated} cases or fewer`),
  coordinatorId: idSchema,
});
export type AllocationRequest = z.infer<typeof allocationRequestSchema>;
export const allocationReportSchema = z.strictObject({
  allocated: z.array(idSchema),
  refused: z.array(z.strictObject({ caseId: idSchema, code: z.string(), words: z.string() })),
});
export type AllocationReport = z.infer<typeof allocationReportSchema>;
