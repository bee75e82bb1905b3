export { remindJob } from './job.ts';
export { remind } from './sweep.ts';
