import nodemailer from 'nodemailer';
import type { Sent, Transport } from './transport.ts';

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  url: string;
  /** `EHC hub <no-reply@example.gov.uk>` */
  from: string;
}

interface SmtpFault {
  message: string;
  code?: string;
  command?: string;
  responseCode?: number;
  response?: string;
}

/**
 * Which refusals are final: a reply of 5xx. A wrong password of ours is not the address's fault, and a connection that
 * broke, after DATA too, leaves open whether it went: both are tried again, with the same Message-ID.
 */
export function outcomeOf(fault: SmtpFault): Sent {
  const why = fault.response ?? fault.message;
  const ours = fault.code === 'EAUTH' || fault.code === 'ENOAUTH' || fault.code === 'ETLS';
  const final = !ours && fault.responseCode !== undefined && fault.responseCode >= 500;
  return { ok: false, again: !final, why: why.slice(0, 500) };
}

/** Sends by SMTP, over TLS whenever the other side offers it. */
export function smtp({ url, from }: SmtpSettings): Transport {
  const transporter = nodemailer.createTransport(
    {
      url,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  return {
    name: 'smtp',
    async send({ to, subject, text, html, messageId }) {
      try {
        const headers = { 'Auto-Submitted': 'auto-generated' };
        await transporter.sendMail({ to, subject, text, html, messageId, headers, textEncoding: 'quoted-printable' });
        return { ok: true };
      } catch (fault) {
        return outcomeOf(fault as SmtpFault);
      }
    },
    close: () => transporter.close(),
  };
}
