export type { CasesPorts } from './ports.ts';
export { casesRoutes } from './routes.ts';
