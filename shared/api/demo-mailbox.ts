import { z } from 'zod';
import { idSchema, momentSchema } from '../domain/documents/index.ts';
import { mailFailureSchema } from './mail.ts';

/** An e-mail as the demo's mailbox page shows it. */
export const demoMailSchema = z.strictObject({
  id: idSchema,
  kind: mailFailureSchema.shape.kind,
  state: z.enum(['sent', 'bounced']),
  at: momentSchema,
  to: z.strictObject({ personId: idSchema, name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});
export type DemoMail = z.infer<typeof demoMailSchema>;

/** `GET /api/demo/mailbox?to=<address>`, in the demo only: every e-mail sent, newest first, at most 200. */
export const demoMailboxSchema = z.strictObject({ mails: z.array(demoMailSchema) });
