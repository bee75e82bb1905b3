export { filesRoutes } from './routes.ts';
export { type FilesPorts, giveBytes, takeBytes } from './use-cases.ts';
