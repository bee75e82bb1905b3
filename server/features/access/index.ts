export { accessRoutes } from './routes.ts';
export { findPeople, findSetting, findTeam, type NamedPerson, type NamedSetting, type NamedTeam } from './store.ts';
export { type AccessPorts, type Made, madeOf } from './use-cases.ts';
