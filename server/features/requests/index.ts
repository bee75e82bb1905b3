export type { RequestsPorts } from './ports.ts';
export { requestsRoutes } from './routes.ts';
