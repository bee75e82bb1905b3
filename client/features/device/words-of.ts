import { headingTitle, plainText, sectionsOf } from '../../../shared/domain/advice/index.ts';
import type { Body, RichText } from '../../../shared/domain/documents/index.ts';
import { type PlanSectionKey, planSectionTitle } from '../../../shared/domain/plans/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { ofKind } from './of-kind.ts';

/** What a person wrote in a document, as plain text to read and copy; empty when it holds no text of theirs. */
export function wordsOf(body: Body, around: readonly LocalDocument[]): string {
  if (body.kind === 'plan' || body.kind === 'plan-draft') return planWords(body.text);
  if (body.kind === 'confidence') return body.words;
  if (body.kind === 'confidence-record') return body.done;
  if (body.kind !== 'advice' && body.kind !== 'advice-draft') return '';
  const request = ofKind(around, 'advice-request').find((one) => one.id === body.requestId);
  const itsCase = ofKind(around, 'case')[0];
  const child = itsCase ? itsCase.body.child.knownAs || itsCase.body.child.firstName : 'the child';
  return underTitles(body.text, (key) => (request ? headingTitle(key, request.body.adviserKind, child) : key));
}

const planWords = (text: RichText): string => underTitles(text, (key) => planSectionTitle(key as PlanSectionKey));

const underTitles = (text: RichText, titleOf: (key: string) => string): string =>
  sectionsOf(text)
    .map((section) => {
      const words = plainText(section).trim();
      return words ? `${titleOf(String(section.attrs?.key ?? ''))}\n${words}` : '';
    })
    .filter(Boolean)
    .join('\n\n');
