import { z } from 'zod';
import { personRefSchema } from '../people/index.ts';
import { dateSchema, idSchema } from './basics.ts';

export const capacities = [
  'young person',
  'parent',
  'carer',
  'guardian',
  'advocate',
  'setting',
  'professional',
] as const;
export const capacitySchema = z.enum(capacities);
export type Capacity = z.infer<typeof capacitySchema>;

/** Access given by the co-ordinator, by name or to an education setting (A1). Its names are what A4 shows to everyone with access. */
export const grantSchema = z.strictObject({
  kind: z.literal('grant'),
  to: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('person'), personId: idSchema, name: z.string() }),
    z.strictObject({ type: z.literal('setting'), settingId: idSchema, name: z.string(), sencos: z.array(z.string()) }),
  ]),
  capacity: capacitySchema,
  /** In the users' words: 'Mother, has parental responsibility'. */
  relation: z.string().max(200),
  grantedOn: dateSchema,
  grantedBy: personRefSchema,
  /** Last day of access, when it ends by itself; null for no end. */
  endsOn: dateSchema.nullable(),
  ended: z.strictObject({ on: dateSchema, by: personRefSchema, reason: z.string().max(500) }).nullable(),
});
export type GrantBody = z.infer<typeof grantSchema>;

/** One person is kept from one document, whatever else gives access, until that is lifted (N1). Seen by the authority only. */
export const barSchema = z.strictObject({
  kind: z.literal('bar'),
  personId: idSchema,
  documentId: idSchema,
  reason: z.string().min(1).max(500),
  barredOn: dateSchema,
  barredBy: personRefSchema,
  /** Absent as long as it holds. */
  lifted: z.strictObject({ on: dateSchema, by: personRefSchema, reason: z.string().min(1).max(500) }).optional(),
});
export type BarBody = z.infer<typeof barSchema>;

/** A person's address and phone: seen by the authority and that person alone (N1). */
export const contactSchema = z.strictObject({
  kind: z.literal('contact'),
  person: personRefSchema,
  email: z.string().max(254).nullable(),
  phone: z.string().max(40).nullable(),
  address: z.string().max(500).nullable(),
  /** How to reach this person safely: 'Never leave a message on the landline'. */
  note: z.string().max(1000).nullable(),
});
export type ContactBody = z.infer<typeof contactSchema>;
