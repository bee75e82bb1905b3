import { adulthood } from './adulthood.ts';
import type { Bank } from './bank.ts';
import { educationalPsychology } from './educational-psychology.ts';
import { family } from './family.ts';
import { mentalHealth } from './mental-health.ts';
import { occupationalTherapy } from './occupational-therapy.ts';
import { ownViews } from './own-views.ts';
import { paediatrics } from './paediatrics.ts';
import { school } from './school.ts';
import { sensorySupport } from './sensory-support.ts';
import { socialCare } from './social-care.ts';
import { speechAndLanguage } from './speech-and-language.ts';

/** What each service writes. A setting's advice is from `school`. */
export const banks = {
  'Speech and language therapy': speechAndLanguage,
  'Educational psychology': educationalPsychology,
  'Community paediatrics': paediatrics,
  'Occupational therapy': occupationalTherapy,
  'Child and adolescent mental health': mentalHealth,
  'Children’s social care': socialCare,
  'Sensory support': sensorySupport,
  'Early years inclusion': school,
  'Preparing for adulthood': adulthood,
  school,
  family,
  ownViews,
} as const satisfies Record<string, Bank>;
export type Service = keyof typeof banks;

export * from './bank.ts';
export * from './fill.ts';
