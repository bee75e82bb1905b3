import type { PersonRef } from '../../../shared/domain/people/index.ts';
import { addDays, dateInWords } from '../../../shared/domain/statute/index.ts';
import { type Cast, refTo } from '../people/people.ts';
import type { Asked } from './advice.ts';
import type { CaseBook } from './case-book.ts';
import type { Relative } from './families.ts';

/** A response that came after its request had been withdrawn: kept for the authority (A6). */
export function addLateWork(book: CaseBook, asked: readonly Asked[], by: PersonRef, today: string, cast: Cast): void {
  const request = asked.find((one) => one.answeredOn === null) ?? asked[0];
  const draft = book.documents.find(
    (document) => document.body.kind === 'advice-draft' && document.body.requestId === request?.requestId,
  );
  if (!request || !draft) return;
  const from = refTo(cast.byKey('bryn'));
  const on = addDays(today, -4);
  const reason = `The request to ${from.name} had been withdrawn on ${dateInWords(addDays(today, -9))}.`;
  book.add(
    {
      kind: 'late-work',
      from,
      receivedAt: book.moment(on),
      reason,
      documentId: draft.id,
      documentKind: 'advice-draft',
      requestId: null,
      work: draft.body,
    },
    by,
    on,
  );
}

/** N1: a parent who lives apart is kept from what social care wrote about the other home. */
export function barFather(
  book: CaseBook,
  responses: readonly { one: Asked; ids: string[] }[],
  family: readonly Relative[],
  by: PersonRef,
  today: string,
): void {
  const father = family[1]?.person;
  const documentId = responses.find(({ one }) => one.adviser.bank === 'Children’s social care')?.ids[0];
  if (!father || !documentId) return;
  const reason = 'It says where the mother lives, which a court order keeps from him.';
  book.add(
    { kind: 'bar', personId: father.id, documentId, reason, barredOn: addDays(today, -9), barredBy: by },
    by,
    addDays(today, -9),
  );
}
