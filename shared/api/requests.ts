import { z } from 'zod';
import {
  capacitySchema,
  dateSchema,
  fileSchema,
  idSchema,
  paperSources,
  requestSchema,
  requestStates,
  stageSchema,
} from '../domain/documents/index.ts';
import { lettersBesideSchema } from './casework.ts';

/** What is asked of everybody, however the request comes. */
const answersSchema = requestSchema.pick({
  asker: true,
  askedBy: true,
  child: true,
  people: true,
  needs: true,
  views: true,
  agreements: true,
});
export type RequestAnswers = z.infer<typeof answersSchema>;

/** How many files the public form takes. */
export const mostPublicFiles = 10;

/** `POST /api/public-requests` (R1). The ids and the key are made on the device, so that sending again changes nothing. */
export const publicRequestSchema = z.strictObject({
  requestId: idSchema,
  caseId: idSchema,
  /** Random: whoever has it adds the files that are named here. */
  key: z.string().regex(/^[\w-]{43}$/),
  /** Seconds from the first question to the last. */
  seconds: z.number().min(0),
  /** A field that people do not see. */
  website: z.string().max(500),
  answers: answersSchema,
  files: z
    .array(fileSchema.pick({ name: true, type: true, bytes: true, sha256: true, alt: true }).extend({ id: idSchema }))
    .max(mostPublicFiles),
});
export type PublicRequest = z.infer<typeof publicRequestSchema>;

/** What the person who asked is told. The same, whatever the authority knows of the child. */
export const receivedRequestSchema = z.strictObject({
  reference: z.string(),
  receivedOn: dateSchema,
  /** The last day on which the authority may tell whether it will assess (reg 5). */
  decisionBy: dateSchema,
});
export type ReceivedRequest = z.infer<typeof receivedRequestSchema>;

/** One line of the tray of requests: `GET /api/requests?state=` (co-ordinators). */
export const trayLineSchema = z.strictObject({
  caseId: idSchema,
  reference: z.string(),
  state: z.enum(requestStates),
  childName: z.string(),
  birthDate: dateSchema.nullable(),
  asker: z.string(),
  basis: z.string(),
  source: z.string(),
  receivedOn: dateSchema,
  decisionBy: dateSchema,
  looksAutomatic: z.boolean(),
});
export type TrayLine = z.infer<typeof trayLineSchema>;
/** Lines of one page of the tray. */
export const trayPageLength = 100;

/** `total`: of all pages, so that nothing waits unseen behind what is shown. */
export const trayLinesSchema = z.strictObject({ requests: z.array(trayLineSchema), total: z.int() });
export type TrayLines = z.infer<typeof trayLinesSchema>;

/** Which part of the tray: new ones stand the longest waiting first, all others the newest, unless it is said. */
export const trayQuerySchema = z.object({
  state: z.enum(['submitted', 'registered', 'duplicate', 'not a request']).default('submitted'),
  order: z.enum(['oldest', 'newest']).optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});
export type TrayQuery = z.infer<typeof trayQuerySchema>;

/** `GET /api/requests/waiting`: how many requests nobody has registered yet, for the count beside the tray (R3). */
export const waitingRequestsSchema = z.strictObject({ waiting: z.int() });

/** Another case or request that may be of the same child. */
export const sameChildSchema = z.strictObject({
  caseId: idSchema,
  /** The number of the case, or the reference of a request that is none yet. */
  ref: z.string(),
  isCase: z.boolean(),
  childName: z.string(),
  birthDate: dateSchema.nullable(),
  stage: stageSchema.nullable(),
  coordinatorName: z.string().nullable(),
  likeness: z.enum(['same number', 'same name and birth date', 'like name, same birth date', 'same name']),
});
export type SameChild = z.infer<typeof sameChildSchema>;

/** A1, N1: somebody of a request who can be invited, and whose account they would get. */
export const invitableSchema = z.strictObject({
  /** Their id in the request. */
  id: idSchema,
  /** The account that has their e-mail address, or with which they asked. */
  account: z.strictObject({ name: z.string(), email: z.string().nullable() }).nullable(),
  started: z.boolean(),
  /** The account has another name or address than the request says. */
  differs: z.boolean(),
  /** Who before them has the same e-mail address (N6). */
  sharesWith: z.string().nullable(),
});
export type Invitable = z.infer<typeof invitableSchema>;

/** `GET /api/requests/:caseId` (co-ordinators): the request with its words, and who may be the same child. */
export const openedRequestSchema = z.strictObject({
  requestId: idSchema,
  reference: z.string(),
  decisionBy: dateSchema.nullable(),
  request: requestSchema,
  files: z.array(
    z.strictObject({ id: idSchema, name: z.string(), type: z.string(), alt: z.string(), here: z.boolean() }),
  ),
  sameChild: z.array(sameChildSchema),
  invitable: z.array(invitableSchema),
  /** Who asked with an account and is none of its people; they get access when they are chosen (A1). */
  starter: z.strictObject({ name: z.string(), settingName: z.string().nullable() }).nullable(),
});
export type OpenedRequest = z.infer<typeof openedRequestSchema>;

/** `POST /api/requests` (R6): a request that came on paper or by phone. 201 `{caseId}`. */
export const paperRequestSchema = z.strictObject({
  answers: answersSchema,
  source: z.enum(paperSources),
  receivedOn: dateSchema,
});
export type PaperRequest = z.infer<typeof paperRequestSchema>;

const familyCapacitySchema = capacitySchema.exclude(['setting', 'professional']);

/** `POST /api/requests/:caseId/register` (R1, R3). */
export const registerRequestSchema = z.strictObject({
  child: z.strictObject({
    firstName: z.string().trim().min(1, 'Enter the first name').max(80),
    lastName: z.string().trim().min(1, 'Enter the last name').max(80),
    knownAs: z.string().trim().min(1).max(80).nullable(),
    birthDate: dateSchema,
    yearGroup: z.string().trim().min(1, 'Enter the year group').max(20),
  }),
  settingId: idSchema.nullable(),
  coordinatorId: idSchema,
  /** People of the request who get access, by their id there. */
  invite: z
    .array(
      z.strictObject({
        id: idSchema,
        capacity: familyCapacitySchema,
        /** An account of their own, opened with a code from a letter: the e-mail address is somebody else's (N6). */
        byLetter: z.boolean().optional(),
      }),
    )
    .max(8),
  /** In which capacity who asked with an account gets access (A1): 'setting' for everybody at their setting. Absent: none. */
  starter: z.enum([...familyCapacitySchema.options, 'setting']).optional(),
});
export type RegisterRequestInput = z.infer<typeof registerRequestSchema>;

export const registeredRequestSchema = z.strictObject({
  ref: z.string(),
  /** For people without e-mail: what their letter has to say, answered this once. */
  letters: z.array(z.strictObject({ name: z.string(), signInName: z.string(), code: z.string() })),
  /** People who could not be invited, and why. The case is registered all the same. */
  notInvited: z.array(z.strictObject({ name: z.string(), why: z.string() })),
  /** The letter that says the request has come (reg 4). */
  acknowledged: lettersBesideSchema,
});
export type RegisteredRequest = z.infer<typeof registeredRequestSchema>;

/** `POST /api/requests/:caseId/close`. */
export const closeRequestSchema = z.strictObject({
  as: z.enum(['duplicate', 'not a request']),
  reason: z.string().trim().min(1, 'Say why').max(2000),
  caseId: idSchema.nullable(),
});
