import type { RefusalGround } from '../../../shared/domain/documents/index.ts';

/** S39(4), in words that a head reads. */
export const groundWords: Record<RefusalGround, string> = {
  unsuitable: 'It would be unsuitable for the child’s age, ability, aptitude or special educational needs',
  'education of others': 'Attendance would be incompatible with the efficient education of others',
  'use of resources': 'Attendance would be incompatible with the efficient use of resources',
};
