import type { MailPage } from '../../../shared/domain/templates/index.ts';
import type { MailFacts } from './letter-form.ts';

const ofCase = ({ origin, caseId }: MailFacts, page: string): string =>
  caseId ? `${origin}/cases/${caseId}/${page}` : `${origin}/`;
const withToken = (origin: string, path: string, token: string | null): string =>
  `${origin}/${path}/${encodeURIComponent(token ?? '')}`;

/** The pages of the hub that e-mails lead to. */
export const pages: Readonly<Record<MailPage, (facts: MailFacts) => string>> = {
  home: ({ origin }) => `${origin}/`,
  case: ({ origin, caseId }) => (caseId ? `${origin}/cases/${caseId}` : `${origin}/`),
  work: ({ origin }) => `${origin}/work`,
  'team cases': ({ origin }) => `${origin}/team-cases`,
  'plan answer': (facts) => ofCase(facts, 'plan-answer'),
  'plan answers': (facts) => ofCase(facts, 'plan-answers'),
  consultation: (facts) => ofCase(facts, 'consultation'),
  consultations: (facts) => ofCase(facts, 'consultations'),
  letters: (facts) => ofCase(facts, 'letters'),
  invitation: ({ origin, token }) => withToken(origin, 'invitation', token),
  'new password': ({ origin, token }) => withToken(origin, 'reset-password', token),
};
