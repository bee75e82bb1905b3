import { z } from 'zod';
import {
  bodySchema,
  capacitySchema,
  dateSchema,
  idSchema,
  momentSchema,
  stageSchema,
} from '../domain/documents/index.ts';
import { adviserKindSchema, roleSchema } from '../domain/people/index.ts';

/** `GET /api/people?q=` (co-ordinators): active and invited accounts whose name, job or service fits; at most 20. */
export const foundPersonSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  role: roleSchema,
  jobTitle: z.string(),
  service: z.string().nullable(),
  adviserKind: adviserKindSchema.nullable(),
  settingName: z.string().nullable(),
});
export type FoundPerson = z.infer<typeof foundPersonSchema>;
export const foundPeopleSchema = z.strictObject({ people: z.array(foundPersonSchema) });

/** `GET /api/settings?q=` (co-ordinators): education settings whose name fits; at most 20. */
export const foundSettingSchema = z.strictObject({ id: idSchema, name: z.string(), phase: z.string() });
export type FoundSetting = z.infer<typeof foundSettingSchema>;
export const foundSettingsSchema = z.strictObject({ settings: z.array(foundSettingSchema) });

/** `POST /api/cases/:caseId/grants` (A1): access for an account or for an education setting. 201 `{id}`. */
export const grantRequestSchema = z.strictObject({
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('person'), personId: idSchema }),
    z.strictObject({ type: z.literal('setting'), settingId: idSchema }),
  ]),
  capacity: capacitySchema,
  relation: z
    .string()
    .trim()
    .min(1, 'Say how this person is related to the child')
    .max(200, 'Must be 200 characters or fewer'),
  endsOn: dateSchema.nullable(),
});
export type GrantRequest = z.infer<typeof grantRequestSchema>;

/** `POST /api/cases/:caseId/invitations` (A1): invites somebody without an account and gives access. 201 `{id, letter}`. */
export const inviteToCaseRequestSchema = z.strictObject({
  name: z.string().trim().min(1, 'Enter a name').max(200, 'Name must be 200 characters or fewer'),
  email: z.email('Enter an e-mail address in the correct format, like name@example.com').nullable(),
  capacity: capacitySchema.exclude(['setting', 'professional']),
  relation: z
    .string()
    .trim()
    .min(1, 'Say how this person is related to the child')
    .max(200, 'Must be 200 characters or fewer'),
});
export type InviteToCaseRequest = z.infer<typeof inviteToCaseRequestSchema>;

/** `POST /api/cases/:caseId/grants/:grantId/end` (A6). */
export const endAccessRequestSchema = z.strictObject({
  reason: z.string().trim().min(1, 'Say why access ends').max(500, 'Must be 500 characters or fewer'),
});
export type EndAccessRequest = z.infer<typeof endAccessRequestSchema>;

/** `POST /api/cases/:caseId/advice-requests` (V1, A7): asks a person, a setting or a team. 201 `{id}`. */
export const askForAdviceRequestSchema = z.strictObject({
  roundId: idSchema,
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('person'), personId: idSchema }),
    z.strictObject({ type: z.literal('setting'), settingId: idSchema }),
    z.strictObject({ type: z.literal('team'), teamId: idSchema }),
  ]),
  adviserKind: adviserKindSchema,
  service: z.string().trim().min(1, 'Enter what the advice is about').max(120, 'Must be 120 characters or fewer'),
  /** Colleagues who write the answer with them. */
  colleagueIds: z.array(idSchema).max(10),
  question: z.string().trim().max(2000, 'Must be 2,000 characters or fewer'),
});
export type AskForAdviceRequest = z.infer<typeof askForAdviceRequestSchema>;

/** `POST /api/cases/:caseId/advice-requests/:requestId/withdraw`: no body. `POST …/authors` and `DELETE …/authors/:personId`. */
export const addAuthorRequestSchema = z.strictObject({ personId: idSchema });

/** `POST /api/cases/:caseId/bars` (N1): keeps one person from one document. 201 `{id}`. */
export const barRequestSchema = z.strictObject({
  personId: idSchema,
  documentId: idSchema,
  reason: z.string().trim().min(1, 'Say why').max(500, 'Must be 500 characters or fewer'),
});

/** `POST /api/cases/:caseId/bars/:barId/lift` (N1): lets that person read the document again. 204. */
export const liftBarRequestSchema = z.strictObject({
  reason: z.string().trim().min(1, 'Say why').max(500, 'Must be 500 characters or fewer'),
});

/**
 * `GET /api/cases?q=&stage=&page=` (A9): cases of the authority, 25 a page, by name, for co-ordinators. For an administrator
 * the one case whose whole reference is `q`, without anything about the child.
 */
export const listedCaseSchema = z.strictObject({
  id: idSchema,
  ref: z.string(),
  /** Null for whoever may not know it without a reason. */
  childName: z.string().nullable(),
  birthDate: dateSchema.nullable(),
  stage: stageSchema,
  settingName: z.string().nullable(),
  coordinatorName: z.string().nullable(),
  /** True when this person holds the case without giving a reason. */
  held: z.boolean(),
});
export type ListedCase = z.infer<typeof listedCaseSchema>;
export const listedCasesSchema = z.strictObject({ cases: z.array(listedCaseSchema), total: z.int(), page: z.int() });

/** `POST /api/cases/:caseId/open` (A9): opens a case by role with a reason, which the case shows; answers its documents. */
export const openCaseRequestSchema = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(10, 'Say why you need to open this case, in at least 10 characters')
    .max(500, 'Must be 500 characters or fewer'),
});
export const openedCaseSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      id: idSchema,
      caseId: idSchema,
      revision: idSchema,
      at: momentSchema,
      by: idSchema.nullable(),
      body: bodySchema,
    }),
  ),
});
export type OpenedCase = z.infer<typeof openedCaseSchema>;

/** `GET /api/cases/:caseId/openings`: who opened the case by role, when and why, newest first (A9). */
export const openingsSchema = z.strictObject({
  openings: z.array(z.strictObject({ name: z.string(), at: momentSchema, reason: z.string() })),
});

export const createdSchema = z.strictObject({ id: idSchema });

/** Letters that went with something: who gets one, and what has to be entered before one can be made. */
export const lettersBesideSchema = z.strictObject({ to: z.array(z.string()), missing: z.string().nullable() });

/** 201 of `POST /api/cases/:caseId/advice-requests`: whom no e-mail reaches gets a letter (G6). */
export const askedSchema = createdSchema.extend({ letters: lettersBesideSchema });
