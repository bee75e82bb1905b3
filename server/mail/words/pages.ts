import type { MailFacts } from './letter-form.ts';

/** The pages of the hub that e-mails lead to. */
export const pages = {
  home: ({ origin }: MailFacts): string => `${origin}/`,
  case: ({ origin, caseId }: MailFacts): string => (caseId ? `${origin}/cases/${caseId}` : `${origin}/`),
  work: ({ origin }: MailFacts): string => `${origin}/work`,
  teamCases: ({ origin }: MailFacts): string => `${origin}/team-cases`,
  letters: ({ origin, caseId }: MailFacts): string => (caseId ? `${origin}/cases/${caseId}/letters` : `${origin}/`),
  invitation: ({ origin, token }: MailFacts): string => `${origin}/invitation/${encodeURIComponent(token ?? '')}`,
  passwordReset: ({ origin, token }: MailFacts): string =>
    `${origin}/reset-password/${encodeURIComponent(token ?? '')}`,
};
