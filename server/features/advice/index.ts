export { adviceRoutes } from './routes.ts';
export type { AdvicePorts } from './use-cases.ts';
