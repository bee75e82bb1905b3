/** A page of the hub that an e-mail leads to. */
export type MailPage =
  | 'home'
  | 'case'
  | 'work'
  | 'team cases'
  | 'letters'
  | 'plan answer'
  | 'plan answers'
  | 'consultation'
  | 'consultations'
  | 'invitation'
  | 'new password';

/** What an e-mail can name besides the authority and its link. It never names a child (G2). */
export type MailField = 'due_on' | 'not_registered' | 'link_ends';

/** One e-mail: when it goes, where it leads, what it can name, and its built-in text. */
export interface BuiltInMail {
  name: string;
  about: string;
  leadsTo: MailPage;
  fields: readonly MailField[];
  /** The first line is the subject; one line `[words]({{ link }})` is its link. */
  text: string;
}

/** For whoever has not set up the account that the e-mail leads to. */
export const registerFirst = `{% if not_registered %}You have not set up your account yet. Use the link in your invitation first, then the link below.{% endif %}`;

/** A few words with the date, where there is one: ` by 5 January 2027`. */
export const withDate = (before: string, after = '') => `{% if due_on %}${before}{{ due_on }}${after}{% endif %}`;
