import type { AuthorityRecordBody, RightsRecordBody } from '../../../shared/domain/documents/index.ts';
import { authorityWords, rightWords } from './words.ts';

/** What the history of a case says of a record: that it was made, corrected, ended or answered. */
export function recordHistory(
  body: RightsRecordBody | AuthorityRecordBody,
): { key: string; on: string; words: string }[] {
  const { title } = body.kind === 'rights-record' ? rightWords(body.record) : authorityWords(body.record);
  const corrected = body.replaces ? ` This corrects an earlier record: ${body.replaces.why}` : '';
  const made = {
    key: 'recorded',
    on: body.recordedOn,
    words: `${body.recordedBy.name} recorded: ${title}.${corrected}`,
  };
  if (body.kind === 'rights-record' && body.ended) {
    const { by, recordedOn, reason } = body.ended;
    const what = body.record.type === 'consent' ? 'was withdrawn' : 'ended';
    return [
      made,
      { key: 'ended', on: recordedOn, words: `${by.name} recorded that this ${what}: ${title}. ${reason}` },
    ];
  }
  if (body.kind === 'authority-record' && body.record.type === 'health agreement' && body.record.answer) {
    const { recordedBy, recordedOn } = body.record.answer;
    return [made, { key: 'answered', on: recordedOn, words: `${recordedBy.name} recorded an answer: ${title}` }];
  }
  return [made];
}
