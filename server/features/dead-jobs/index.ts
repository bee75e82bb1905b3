export { deadJobRoutes } from './routes.ts';
