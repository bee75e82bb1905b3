export type { FillPorts } from './fill.ts';
export { type Produced, type ProducePorts, produceLetter } from './produce.ts';
export { type LetterPorts, letterRoutes } from './registration-routes.ts';
export { caseLetterRoutes } from './routes.ts';
export { deliveriesOf, postInstead, recordDelivery, withoutEmail } from './store.ts';
export { type LettersBeside, letterOfRecord, recordBesideLetters, recordWithLetter } from './with-letter.ts';
