export { type CaseOnDevice, useCaseOnDevice } from './case-on-device.ts';
export { NotYours } from './not-yours.tsx';
