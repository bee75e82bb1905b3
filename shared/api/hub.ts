import { z } from 'zod';
import { dateSchema, idSchema, momentSchema } from '../domain/documents/index.ts';
import { roleSchema } from '../domain/people/index.ts';

/** The authority as the hub names it: hub setting `authority`. */
export const authoritySchema = z.object({
  /** 'Harrowdale Council' */
  name: z.string(),
  /** 'Harrowdale' */
  shortName: z.string(),
  /** How to reach the SEND service. */
  email: z.string().nullable(),
  phone: z.string().nullable(),
});
export type Authority = z.infer<typeof authoritySchema>;

export const personSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  /** Null for somebody who signs in with the name from their letter. */
  email: z.string().nullable(),
  role: roleSchema,
  jobTitle: z.string(),
  service: z.string().nullable(),
  settingId: idSchema.nullable(),
  settingName: z.string().nullable(),
  teamIds: z.array(idSchema),
  /** Teams of which this person is a designated manager (V3). */
  managedTeamIds: z.array(idSchema).optional(),
});
export type Person = z.infer<typeof personSchema>;

/** `GET /api/me`: who is signed in; 401 when nobody is, or the account is suspended (A5). `today` is the hub's date, `now` the server's clock. */
export const meSchema = z.strictObject({
  person: personSchema,
  authority: authoritySchema,
  demo: z.boolean(),
  today: dateSchema,
  now: momentSchema,
  /** Days without contact after which a device opens by an online sign-in only (O5). */
  offlineDays: z.int(),
  /** The device that this session was set up on; null before that. */
  deviceId: idSchema.nullable(),
});
export type Me = z.infer<typeof meSchema>;

/** `GET /api/hub`: what anybody may know. */
export const hubSchema = z.strictObject({ authority: authoritySchema, demo: z.boolean(), today: dateSchema });
export type Hub = z.infer<typeof hubSchema>;
