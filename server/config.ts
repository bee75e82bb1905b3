import { z } from 'zod';
import { type MailSettings, readMailSettings } from './mail/settings.ts';

const loopbackHosts = ['127.0.0.1', '::1', 'localhost'];

const onOff = z.enum(['on', 'off'], { error: 'must be on or off' });

const environmentSchema = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  HUB_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as https://hub.example.gov.uk' })
    .transform((text) => new URL(text).origin)
    .optional(),
  HUB_SECRET: z.string().min(32, 'must be at least 32 characters long').optional(),
  HUB_DEMO: onOff.optional(),
  TRUST_PROXY: onOff.default('off'),
});

/** What the environment says, checked. Anything secret stays out of logs. */
export interface Config {
  port: number;
  host: string;
  /** Without it the embedded PostgreSQL is started. */
  databaseUrl: string | undefined;
  /** Where people reach the hub. */
  origin: string;
  /** Key for what is encrypted or signed on the server; made and kept under data/ when nobody set one. */
  secret: string | undefined;
  demo: boolean;
  mail: MailSettings;
  /** Whether X-Forwarded-For is believed: only behind a proxy that sets it. */
  trustProxy: boolean;
}

/** The environment holds something that the hub can't work with; the message says what, a line each. */
export class ConfigFault extends Error {
  override name = 'ConfigFault';
}

/** Reads the configuration. Empty variables count as not set. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const env = readPart(() => environmentSchema.parse(given(environment)));
  const config: Config = {
    port: env.PORT,
    host: env.HOST,
    databaseUrl: env.DATABASE_URL,
    origin: env.HUB_ORIGIN ?? `http://localhost:${env.PORT}`,
    secret: env.HUB_SECRET,
    demo: env.HUB_DEMO ? env.HUB_DEMO === 'on' : env.DATABASE_URL === undefined,
    mail: readPart(() => readMailSettings(environment)),
    trustProxy: env.TRUST_PROXY === 'on',
  };
  const faults = faultsOf(config);
  if (faults.length > 0) throw new ConfigFault(faults.join('\n'));
  return config;
}

const given = (environment: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));

/** Turns what a schema refuses into one sentence per variable. */
function readPart<Part>(read: () => Part): Part {
  try {
    return read();
  } catch (fault) {
    if (!(fault instanceof z.ZodError)) throw fault;
    const sentences = fault.issues.map(({ path, message }) => `${path.join('.')} ${message}.`);
    throw new ConfigFault(sentences.join('\n'), { cause: fault });
  }
}

function faultsOf(config: Config): string[] {
  const { protocol, hostname } = new URL(config.origin);
  const faults = [];
  if (protocol === 'http:' && !loopbackHosts.includes(hostname)) {
    faults.push(
      'HUB_ORIGIN must begin with https:// unless it is localhost: browsers keep nothing offline without TLS.',
    );
  }
  if (config.databaseUrl !== undefined && config.secret === undefined) {
    faults.push('HUB_SECRET must be set when DATABASE_URL is: every server of one hub needs the same secret.');
  }
  return faults;
}
