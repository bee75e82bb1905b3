export { type LetterPorts, letterRoutes } from './routes.ts';
