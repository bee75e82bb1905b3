export { tellOfOverdueConsultations } from './consultations.ts';
export { remindJob } from './job.ts';
export { remind } from './sweep.ts';
