export { keepEdition } from './edition.ts';
export type { PlanDocumentPorts } from './make-plan.ts';
export { planDocumentRoutes } from './routes.ts';
