export { demoMailboxRoutes } from './routes.ts';
