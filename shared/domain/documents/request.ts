import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { requestLengths } from '../requests/form/index.ts';
import { attachmentSchema } from './advice.ts';
import { dateSchema, idSchema, momentSchema } from './basics.ts';

/** In which capacity somebody asks (R1). What follows from it in law stands in `requests/basis.ts`. */
export const askers = [
  'parent',
  'young person',
  'school',
  'post-16 institution',
  'early years provider',
  'health professional',
  'social care professional',
  'somebody else',
] as const;
export type Asker = (typeof askers)[number];

/** What day 0 rests on: a request (s36 CFA), or a child brought to the authority's attention (s24). */
export const dayZeroBases = ['request', 'brought to attention'] as const;
export type DayZeroBasis = (typeof dayZeroBases)[number];

/** How it reached the authority; the last four are entered by its staff (R6). */
export const requestSources = ['public form', 'hub', 'post', 'e-mail', 'phone', 'hand'] as const;
export type RequestSource = (typeof requestSources)[number];
export const paperSources = ['post', 'e-mail', 'phone', 'hand'] as const;

/** The four areas of the SEND code of practice, with health and care beside them. */
export const areasOfNeed = [
  'communication and interaction',
  'cognition and learning',
  'social, emotional and mental health',
  'sensory and physical',
  'health',
  'social care',
] as const;
export type AreaOfNeed = (typeof areasOfNeed)[number];

/** `deleted`: a draft its author has deleted, emptied of every word (R2). */
export const requestStates = ['draft', 'submitted', 'registered', 'duplicate', 'not a request', 'deleted'] as const;

const line = z.string().max(requestLengths.line);
const words = z.string().max(requestLengths.words);
const email = z.string().max(requestLengths.email);
const phone = z.string().max(requestLengths.phone);

/** Somebody in the child's life. How to reach them moves to their own contact document when the request is registered (N1). */
export const requestPersonSchema = z.strictObject({
  id: idSchema,
  name: line,
  relation: line,
  parentalResponsibility: z.boolean(),
  email,
  phone,
  address: z.string().max(requestLengths.address),
});
export type RequestPerson = z.infer<typeof requestPersonSchema>;

export const requestChildSchema = z.strictObject({
  firstName: z.string().max(requestLengths.partOfName),
  lastName: z.string().max(requestLengths.partOfName),
  birthDate: dateSchema.nullable(),
  yearGroup: z.string().max(requestLengths.yearGroup),
  /** The school, nursery or college in the asker's words; empty for none. */
  setting: line,
  upn: z.string().max(requestLengths.number),
  nhsNumber: z.string().max(requestLengths.number),
});
export type RequestChild = z.infer<typeof requestChildSchema>;

/**
 * A request for an assessment. It lives in the row of the case that it may become; the `case` document comes beside it
 * when the authority registers it. A draft may have anything empty: `whatIsMissing` says what is to be filled in.
 */
export const requestSchema = z.strictObject({
  kind: z.literal('request'),
  state: z.enum(requestStates),
  asker: z.enum(askers).nullable(),
  /** Set when it is received. */
  basis: z.enum(dayZeroBases).nullable(),
  source: z.enum(requestSources),
  /** The account that wrote it; null for the public form and for paper. */
  startedBy: personRefSchema.nullable(),
  /** R6: who entered it for somebody who wrote or phoned. */
  recordedBy: personRefSchema.nullable(),
  /** Who asks, for whoever is neither a parent nor the young person: those are among `people`, in the first place. */
  askedBy: z.strictObject({ name: line, role: line, email, phone }),
  child: requestChildSchema,
  people: z.array(requestPersonSchema).max(8),
  /** R4: what is entered under an area of need, and who entered it. */
  needs: z
    .array(
      z.strictObject({
        area: z.enum(areasOfNeed),
        words,
        by: line,
        /** Hidden by who writes it, and kept: left out when the request is sent. */
        unticked: z.boolean().optional(),
      }),
    )
    .max(areasOfNeed.length),
  /** R5: whose views they are, and who typed them. */
  views: z.array(z.strictObject({ id: idSchema, whose: line, words, typedBy: line })).max(8),
  agreements: z.strictObject({ familyKnows: z.boolean(), mayShare: z.boolean() }),
  attachments: z.array(attachmentSchema).max(20),
  /** The server's moment at which it came in. */
  sentAt: momentSchema.nullable(),
  /** Day 0: the day the authority received it, however it came (R6). */
  receivedOn: dateSchema.nullable(),
  /** It came faster than people type, or filled in what people do not see. A person looks; nothing is thrown away. */
  looksAutomatic: z.boolean(),
  decided: z
    .strictObject({
      on: dateSchema,
      by: personRefSchema,
      reason: z.string().max(2000),
      /** The case it repeats, for a duplicate. */
      caseId: idSchema.nullable(),
    })
    .nullable(),
});
export type RequestBody = z.infer<typeof requestSchema>;
