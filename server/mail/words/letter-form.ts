import type { MailPart as Part } from '../../features/templates/index.ts';

/** An e-mail in words, before it becomes text and HTML. It names no child and says nothing of a case (G2). */
export interface MailWords {
  subject: string;
  parts: Part[];
}

/** What the words may be made of: addresses of pages and dates, never a name. */
export interface MailFacts {
  /** Where people reach the hub: `https://hub.example.gov.uk`. */
  origin: string;
  /** 'Northwick Council' */
  authority: string;
  caseId: string | null;
  token: string | null;
  linkEndsAt: Date | null;
  /** The calendar date that it names: by which the advice is due, or until which something is possible: `2027-01-05`. */
  dueOn: string | null;
  /** The person has not yet set up the account. */
  notRegistered: boolean;
}

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const time = new Intl.DateTimeFormat('en-GB', {
  hour: 'numeric',
  minute: '2-digit',
  hour12: true,
  timeZone: 'Europe/London',
});

/** `5 January 2027` */
export const dayInWords = (date: string | Date): string =>
  day.format(typeof date === 'string' ? new Date(`${date}T12:00:00Z`) : date);

/** `2:02pm on 5 January 2027` */
export const momentInWords = (moment: Date): string =>
  `${time.format(moment).replace(/\s/g, '')} on ${dayInWords(moment)}`;

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const closing = (authority: string): string =>
  `This e-mail was sent by the Education, Health and Care hub of ${authority}. It leaves out personal details on purpose. Do not reply: nobody reads answers to it.`;

/** The e-mail as plain text. */
export function asText({ parts }: MailWords, authority: string): string {
  const paragraphs = parts.map((part) => (typeof part === 'string' ? part : `${part.link}:\n${part.url}`));
  return `${[...paragraphs, `--\n${closing(authority)}`].join('\n\n')}\n`;
}

const style = {
  body: 'margin:0;padding:24px;background:#ffffff;color:#0b0c0c;font-family:Arial,Helvetica,sans-serif;font-size:19px;line-height:1.4',
  paragraph: 'margin:0 0 20px;max-width:34em',
  link: 'color:#1d70b8;font-weight:bold;text-decoration:underline',
  closing: 'margin:30px 0 0;max-width:40em;font-size:16px;color:#484949',
};

/** The e-mail as simple HTML: one column, real paragraphs, a link that says where it leads, no pictures. */
export function asHtml({ subject, parts }: MailWords, authority: string): string {
  const paragraphs = parts.map((part) => {
    const inner =
      typeof part === 'string'
        ? escaped(part)
        : `<a href="${escaped(part.url)}" style="${style.link}">${escaped(part.link)}</a>`;
    return `<p style="${style.paragraph}">${inner}</p>`;
  });
  return [
    '<!doctype html>',
    `<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>`,
    `<body style="${style.body}"><div lang="en-GB">`,
    ...paragraphs,
    `<p style="${style.closing}">${escaped(closing(authority))}</p>`,
    '</div></body></html>',
    '',
  ].join('\n');
}
