import { type Exemption, type RefusalCode, refusalWords } from '../../../shared/domain/documents/index.ts';
import { dateWords } from '../../ui/dates.ts';

export const stepWords: Record<Exemption['step'], string> = {
  'decide whether to assess': 'Decide whether to assess (week 6)',
  advice: 'Advice from one adviser (6 weeks from the asking)',
  'tell family if no plan': 'Tell the family if there is no plan (week 16)',
  'final plan': 'Final plan (week 20)',
};

export const groundWords: Record<Exemption['ground'], { label: string; hint?: string }> = {
  'school closed': {
    label: 'The school was asked for advice while it was closed, or just before',
    hint: 'From one week before a closure of at least four weeks, until one week before it opens again. Give the dates of the closure.',
  },
  'early years provider closed': {
    label: 'The early years provider was asked for advice while it was closed, or just before',
    hint: 'In the same way as for a school. Give the dates of the closure.',
  },
  'exceptional circumstances': {
    label: 'Exceptional personal circumstances of the child, young person or parent',
    hint: 'Shortage of staff is never one.',
  },
  'absent from the area': {
    label: 'The child, young person or parent was away from the area',
    hint: 'For at least four weeks without a break.',
  },
  'missed appointment': { label: 'An appointment or examination was missed' },
};

/** '4 November 2026', or '22 July 2026 to 2 September 2026'. */
export const periodWords = ({ from, to }: { from: string; to: string }): string =>
  from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`;

export const ids = {
  step: 'exemption-step',
  requestId: 'exemption-request',
  ground: 'exemption-ground',
  from: 'exemption-from',
  to: 'exemption-to',
  reason: 'exemption-reason',
  evidenceFileId: 'exemption-evidence',
};

/** Which field a refusal is about, and what to do about it there. */
export function problemOfRefusal(code: RefusalCode, field: string | undefined): { field: string; words: string } {
  if (code === 'invalid' && field === 'to') return { field: ids.to, words: 'The last day is before the first' };
  if (field === 'reason') return { field: ids.reason, words: 'Say what happened, as the family reads it' };
  if (field === 'requestId') return { field: ids.requestId, words: 'Choose whose advice it is about' };
  const place = field && field in ids ? ids[field as keyof typeof ids] : ids.step;
  return { field: place, words: refusalWords[code] };
}
