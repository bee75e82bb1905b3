export type { DemoPorts } from './ports.ts';
export { demoRoutes } from './routes.ts';
