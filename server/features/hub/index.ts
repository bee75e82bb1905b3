export { authorityOf } from './authority.ts';
export { hubRoutes } from './routes.ts';
