export { type MailRoutesPorts, mailRoutes } from './routes.ts';
