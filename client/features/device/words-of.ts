import { headingTitle, plainText, sectionsOf } from '../../../shared/domain/advice/index.ts';
import type { Body } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { ofKind } from './of-kind.ts';

/** What a person wrote in a document, as plain text to read and copy; empty when it holds no text of theirs. */
export function wordsOf(body: Body, around: readonly LocalDocument[]): string {
  if (body.kind !== 'advice' && body.kind !== 'advice-draft') return '';
  const request = ofKind(around, 'advice-request').find((one) => one.id === body.requestId);
  const itsCase = ofKind(around, 'case')[0];
  const child = itsCase ? itsCase.body.child.knownAs || itsCase.body.child.firstName : 'the child';
  return sectionsOf(body.text)
    .map((section) => {
      const key = String(section.attrs?.key ?? '');
      const title = request ? headingTitle(key, request.body.adviserKind, child) : key;
      const words = plainText(section).trim();
      return words ? `${title}\n${words}` : '';
    })
    .filter(Boolean)
    .join('\n\n');
}
