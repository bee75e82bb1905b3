export { logBreach } from './breach-store.ts';
export { type MailStopPorts, mailStopRoutes } from './mail-stop-routes.ts';
export { type RecallPorts, recallRoutes } from './recall-routes.ts';
