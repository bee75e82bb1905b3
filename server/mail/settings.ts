import { z } from 'zod';
import { type NotifySettings, notify } from './notify.ts';
import { type SmtpSettings, smtp } from './smtp.ts';
import { mailbox, noTransport, type Transport } from './transport.ts';

const environment = z
  .object({
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    SMTP_HOST: z.string().optional(),
    SMTP_PORT: z.coerce.number().int().min(1).max(65_535).default(587),
    SMTP_USER: z.string().optional(),
    SMTP_PASS: z.string().optional(),
    MAIL_FROM: z.string().min(3).optional(),
    NOTIFY_API_KEY: z.string().min(74, 'must be a whole API key of GOV.UK Notify').optional(),
    NOTIFY_TEMPLATE_ID: z.uuid().optional(),
    /** The mail provider's webhook for bounces shows this secret. */
    MAIL_WEBHOOK_SECRET: z.string().min(20, 'must be at least 20 characters long').optional(),
  })
  .refine((env) => !(env.SMTP_URL || env.SMTP_HOST) || env.MAIL_FROM, {
    path: ['MAIL_FROM'],
    error: 'must be set when SMTP is',
  })
  .refine((env) => !env.NOTIFY_API_KEY || env.NOTIFY_TEMPLATE_ID, {
    path: ['NOTIFY_TEMPLATE_ID'],
    error: 'must be set when NOTIFY_API_KEY is',
  });

export interface MailSettings {
  smtp?: SmtpSettings;
  notify?: NotifySettings;
  webhookSecret?: string;
}

/** Reads the settings for e-mail: `SMTP_URL`, or `SMTP_HOST` with port, user and password; or GOV.UK Notify; or nothing. */
export function readMailSettings(variables: Record<string, string | undefined>): MailSettings {
  const env = environment.parse(Object.fromEntries(Object.entries(variables).filter(([, value]) => value)));
  const settings: MailSettings = {};
  const url =
    env.SMTP_URL ?? (env.SMTP_HOST ? urlOf(env.SMTP_HOST, env.SMTP_PORT, env.SMTP_USER, env.SMTP_PASS) : undefined);
  if (url && env.MAIL_FROM) settings.smtp = { url, from: env.MAIL_FROM };
  if (env.NOTIFY_API_KEY && env.NOTIFY_TEMPLATE_ID)
    settings.notify = { apiKey: env.NOTIFY_API_KEY, templateId: env.NOTIFY_TEMPLATE_ID };
  if (env.MAIL_WEBHOOK_SECRET) settings.webhookSecret = env.MAIL_WEBHOOK_SECRET;
  return settings;
}

function urlOf(host: string, port: number, user = '', password = ''): string {
  const who = user ? `${encodeURIComponent(user)}:${encodeURIComponent(password)}@` : '';
  return `${port === 465 ? 'smtps' : 'smtp'}://${who}${host}:${port}`;
}

/** The way out that the settings ask for: SMTP first, else Notify, else the mailbox of the demo. */
export function transportFor(settings: MailSettings, now: () => Date, { demo }: { demo: boolean }): Transport {
  if (settings.smtp) return smtp(settings.smtp);
  if (settings.notify) return notify(settings.notify, now);
  return demo ? mailbox : noTransport;
}
