export { type NotReady, type Produced, type ProducePorts, produceLetter } from './produce.ts';
export { type LetterPorts, letterRoutes } from './registration-routes.ts';
export { caseLetterRoutes } from './routes.ts';
export { recordDelivery } from './store.ts';
