import { dateInWords } from '../../../shared/domain/statute/index.ts';
import { type MailTemplateKind, mailKindOf, pageOfMail, templateOf } from '../../../shared/domain/templates/index.ts';
import { fill, mailParts } from '../../features/templates/index.ts';
import { type MailFacts, type MailWords, momentInWords } from './letter-form.ts';
import { pages } from './pages.ts';

/**
 * The words of an e-mail from its template in use (G2, G4). A text that was saved for an older release and can no longer
 * be filled keeps nobody waiting: the built-in one goes out.
 */
export function wordsOf(kind: MailTemplateKind, source: string, facts: MailFacts): MailWords {
  const data = dataOf(kind, facts);
  try {
    return mailParts(fill(source, data));
  } catch {
    return mailParts(fill(templateOf(mailKindOf(kind)).builtIn, data));
  }
}

/** What its fields are filled with: no more than its model has. */
function dataOf(kind: MailTemplateKind, facts: MailFacts): Record<string, unknown> {
  const all = {
    authority: { name: facts.authority },
    link: pages[pageOfMail(kind)](facts),
    due_on: facts.dueOn && dateInWords(facts.dueOn),
    not_registered: facts.notRegistered ? 'yes' : null,
    link_ends: facts.linkEndsAt && momentInWords(facts.linkEndsAt),
  };
  const fields = Object.keys(templateOf(mailKindOf(kind)).model.shape);
  return Object.fromEntries(Object.entries(all).filter(([name]) => fields.includes(name)));
}
