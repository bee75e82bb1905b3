export { depositorOf } from './devices.ts';
export { deviceRoutes } from './routes.ts';
export { type OpenedDeposit, openDeposit, type SealingKeys, sealingKeys } from './sealing-keys.ts';
