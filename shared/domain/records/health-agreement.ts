import { sectionsOf, writtenIn } from '../advice/index.ts';
import { type AuthorityRecordOf, type CaseState, ofKind, type RichTextNode } from '../documents/index.ts';

/** The words of section G, as they are compared: empty when it has no health provision. */
export function sectionGOf(text: RichTextNode): string {
  const section = sectionsOf(text).find((one) => one.attrs?.key === 'G');
  return section ? plain(writtenIn(section)) : '';
}

const plain = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');

/** Where the commissioner's agreement to these words stands. */
export type HealthAgreement = 'not needed' | 'agreed' | 'asked' | 'not agreed' | 'other words agreed' | 'not asked';

/**
 * N8, reg 12(2): whether the health commissioner has agreed to the health provision in a plan's section G, in just these
 * words: what is edited afterwards is asked for again.
 */
export function healthAgreement(state: CaseState, text: RichTextNode): HealthAgreement {
  const wanted = sectionGOf(text);
  if (wanted === '') return 'not needed';
  const asked = agreementsAsked(state);
  const answers = asked.filter(({ sectionG }) => plain(sectionG) === wanted);
  if (answers.some(({ answer }) => answer?.agreed)) return 'agreed';
  if (answers.some(({ answer }) => answer === null)) return 'asked';
  if (answers.length > 0) return 'not agreed';
  return asked.some(({ answer }) => answer?.agreed) ? 'other words agreed' : 'not asked';
}

/** What the commissioner was asked to agree to, by the records that no later one corrects. */
function agreementsAsked(state: CaseState): AuthorityRecordOf<'health agreement'>[] {
  const records = ofKind(state, 'authority-record');
  const replaced = new Set(records.map(({ facts }) => facts.replaces?.recordId));
  return records.flatMap(({ id, facts: { record } }) =>
    record.type === 'health agreement' && !replaced.has(id) ? [record] : [],
  );
}
