import { z } from 'zod';
import { dateSchema, idSchema } from '../domain/documents/index.ts';
import { roleSchema } from '../domain/people/index.ts';

/** One account of the demo authority, with what there is to try with it. */
export const demoAccountSchema = z.strictObject({
  personId: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  jobTitle: z.string(),
  /** The service or the setting; null for families and the authority's own staff. */
  where: z.string().nullable(),
  tryThis: z.string(),
});
export type DemoAccount = z.infer<typeof demoAccountSchema>;

/** `GET /api/demo/accounts`, in the demo only: every account, in the order in which the demo introduces them. */
export const demoAccountsSchema = z.strictObject({
  /** The same for all of them. */
  password: z.string(),
  accounts: z.array(demoAccountSchema),
});
export type DemoAccounts = z.infer<typeof demoAccountsSchema>;

/** `GET /api/demo/code/:personId`: what this account's authenticator app would show. */
export const demoCodeSchema = z.strictObject({
  /** Null when this step's code and the next have both been used: ask again after `secondsLeft`. */
  code: z.string().nullable(),
  secondsLeft: z.int(),
});
export type DemoCode = z.infer<typeof demoCodeSchema>;

/** `POST /api/demo/date`: moves the hub's date, forward only; `date-not-later` otherwise. */
export const demoDateRequestSchema = z.strictObject({ date: dateSchema });
export type DemoDateRequest = z.infer<typeof demoDateRequestSchema>;
export const demoDateSchema = z.strictObject({ today: dateSchema });
export type DemoDate = z.infer<typeof demoDateSchema>;
