export { type MailStopPorts, mailStopRoutes } from './mail-stop-routes.ts';
