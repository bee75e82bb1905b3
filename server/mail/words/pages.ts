import type { MailFacts } from './letter-form.ts';

const ofCase = ({ origin, caseId }: MailFacts, page: string): string =>
  caseId ? `${origin}/cases/${caseId}/${page}` : `${origin}/`;

/** The pages of the hub that e-mails lead to. */
export const pages = {
  home: ({ origin }: MailFacts): string => `${origin}/`,
  case: ({ origin, caseId }: MailFacts): string => (caseId ? `${origin}/cases/${caseId}` : `${origin}/`),
  work: ({ origin }: MailFacts): string => `${origin}/work`,
  teamCases: ({ origin }: MailFacts): string => `${origin}/team-cases`,
  planAnswer: (facts: MailFacts): string => ofCase(facts, 'plan-answer'),
  planAnswers: (facts: MailFacts): string => ofCase(facts, 'plan-answers'),
  consultation: (facts: MailFacts): string => ofCase(facts, 'consultation'),
  consultations: (facts: MailFacts): string => ofCase(facts, 'consultations'),
  letters: ({ origin, caseId }: MailFacts): string => (caseId ? `${origin}/cases/${caseId}/letters` : `${origin}/`),
  invitation: ({ origin, token }: MailFacts): string => `${origin}/invitation/${encodeURIComponent(token ?? '')}`,
  passwordReset: ({ origin, token }: MailFacts): string =>
    `${origin}/reset-password/${encodeURIComponent(token ?? '')}`,
};
