import { z } from 'zod';
import { dateSchema, idSchema } from '../domain/documents/index.ts';
import { roleSchema } from '../domain/people/index.ts';

/** `GET /api/demo/accounts`: the accounts of the demo with their passwords; 404 `demo-only` elsewhere. */
export const demoAccountsSchema = z.object({
  accounts: z.array(
    z.object({
      personId: idSchema,
      name: z.string(),
      /** What they sign in with. */
      email: z.string(),
      password: z.string(),
      role: roleSchema,
      jobTitle: z.string(),
      /** Setting, service or child's relation in words; null for none. */
      belongsTo: z.string().nullable(),
      /** What there is to try with this account. */
      tryThis: z.string().optional(),
    }),
  ),
});
export type DemoAccounts = z.infer<typeof demoAccountsSchema>;
export type DemoAccount = DemoAccounts['accounts'][number];

/** `GET /api/demo/code/:personId`: the code that this person's app would show now; null until the next one when it was used. */
export const demoCodeSchema = z.object({ code: z.string().nullable() });
export type DemoCode = z.infer<typeof demoCodeSchema>;

/** `POST /api/demo/date`: moves the hub's date forward; answers the date it has now. */
export const demoDateRequestSchema = z.strictObject({ date: dateSchema });
export const demoDateSchema = z.object({ today: dateSchema });
export type DemoDate = z.infer<typeof demoDateSchema>;
