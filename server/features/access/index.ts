export { accessRoutes } from './routes.ts';
export { findPeople, findSetting, type NamedPerson, type NamedSetting } from './store.ts';
export { type AccessPorts, type Made, madeOf } from './use-cases.ts';
