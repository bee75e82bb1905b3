import { z } from 'zod';
import type { BuiltInMail, MailField, MailPage } from './built-in/mail.ts';
import { accountMails } from './built-in/mail-account.ts';
import { adviceMails } from './built-in/mail-advice.ts';
import { caseMails } from './built-in/mail-case.ts';
import { mailsOfPlan } from './built-in/mail-plan.ts';
import { perhaps, text } from './fields.ts';
import type { MustSay } from './letters.ts';

export type { MailPage } from './built-in/mail.ts';

/** Every e-mail that comes from a template (G2, G4), by what it tells of. */
const mails = { ...adviceMails, ...caseMails, ...mailsOfPlan, ...accountMails };
export type MailTemplateKind = keyof typeof mails;
export const mailTemplateKinds = Object.keys(mails) as MailTemplateKind[];

/** The page that an e-mail of this kind leads to. */
export const pageOfMail = (kind: MailTemplateKind): MailPage => mails[kind].leadsTo;

/** What its link leads to on the sample case. */
export const sampleLink = 'https://hub.harrowdale.example/page';

const optional: Record<MailField, ReturnType<typeof perhaps>> = {
  due_on: perhaps('The date that the e-mail names', '5 January 2027'),
  not_registered: perhaps('“yes” for somebody who has not set up their account yet', 'yes'),
  link_ends: perhaps('Until when the link works', '2:02pm on 26 November 2026'),
};

/** The data model of an e-mail (G2, G4): nothing in it names a child or says what stands in a case. */
const modelOf = ({ fields }: BuiltInMail) =>
  z.strictObject({
    authority: z.strictObject({ name: text('The authority’s name', 'Harrowdale Council') }),
    link: text('The address of the page that it leads to', sampleLink),
    ...Object.fromEntries(fields.map((field) => [field, optional[field]])),
  });

const mustSay: readonly MustSay[] = [
  { path: 'link', words: 'where to go, as [words]({{ link }}) on a line of its own', source: 'G2' },
];

/** The template of one e-mail. */
export function mailTemplate(kind: MailTemplateKind) {
  const { name, about, text: builtIn } = mails[kind];
  return { shape: 'e-mail' as const, name, about, builtIn, mustSay, model: modelOf(mails[kind]) };
}
