import type { HealthAgreement } from '../../../shared/domain/records/index.ts';

const needed = 'The final plan cannot be sent before they have.';
/** What the state of the commissioner's agreement to section G means for the final plan; null when there is nothing to say. */
export const agreementWords: Record<HealthAgreement, { kind: 'done' | 'soon'; words: string } | null> = {
  'not needed': null,
  agreed: { kind: 'done', words: 'The health commissioner has agreed to section G as it is written now.' },
  asked: { kind: 'soon', words: `The health commissioner has yet to answer on section G. ${needed}` },
  'not agreed': {
    kind: 'soon',
    words: `The health commissioner did not agree to section G as it is written now. ${needed}`,
  },
  'other words agreed': {
    kind: 'soon',
    words: `Section G has changed since the health commissioner agreed to it. Ask them again. ${needed}`,
  },
  'not asked': {
    kind: 'soon',
    words: `Section G has health provision. Ask the health commissioner to agree to it. ${needed}`,
  },
};
