export { teamRoutes } from './routes.ts';
export type { TeamPorts } from './use-cases.ts';
