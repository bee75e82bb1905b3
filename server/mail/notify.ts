import { createHmac } from 'node:crypto';
import type { Letter, Sent, Transport } from './transport.ts';

export interface NotifySettings {
  /** As GOV.UK Notify shows it: `name-<service id>-<secret>`. */
  apiKey: string;
  /** A template whose subject is `((subject))` and whose body is `((body))`. */
  templateId: string;
  /** Another address for tests. */
  url?: string;
}

const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The signed token of one request: who asks and when. Notify accepts it for 30 seconds. */
export function notifyToken(apiKey: string, now: Date): string {
  const secret = apiKey.slice(-36);
  const issuer = apiKey.slice(-73, -37);
  const unsigned = `${base64url({ typ: 'JWT', alg: 'HS256' })}.${base64url({ iss: issuer, iat: Math.floor(now.getTime() / 1000) })}`;
  return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
}

/** Only what is wrong with this e-mail is final; a wrong key, a limit or a fault of the service passes. */
async function outcomeOf(response: Response): Promise<Sent> {
  if (response.ok) return { ok: true };
  const why = `Notify answered ${response.status}: ${(await response.text()).slice(0, 400)}`;
  return { ok: false, again: response.status !== 400, why };
}

/** Sends by GOV.UK Notify. Its `reference` is our Message-ID: an attempt whose answer was lost is looked up, not repeated. */
export function notify(settings: NotifySettings, now: () => Date): Transport {
  const base = settings.url ?? 'https://api.notifications.service.gov.uk';
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${base}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${notifyToken(settings.apiKey, now())}`, 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(30_000),
    });

  const alreadyThere = async (reference: string): Promise<boolean> => {
    const response = await ask(`/v2/notifications?reference=${encodeURIComponent(reference)}`);
    if (!response.ok) return false;
    const { notifications } = (await response.json()) as { notifications?: unknown[] };
    return (notifications?.length ?? 0) > 0;
  };

  const post = ({ to, subject, text, messageId }: Letter) => {
    const body = {
      email_address: to,
      template_id: settings.templateId,
      personalisation: { subject, body: text },
      reference: messageId,
    };
    return ask('/v2/notifications/email', { method: 'POST', body: JSON.stringify(body) });
  };

  return {
    name: 'notify',
    async send(letter) {
      try {
        if (letter.attempt > 1 && (await alreadyThere(letter.messageId))) return { ok: true };
        return await outcomeOf(await post(letter));
      } catch (fault) {
        return { ok: false, again: true, why: `Notify could not be reached: ${(fault as Error).message}` };
      }
    },
    close: () => {},
  };
}
