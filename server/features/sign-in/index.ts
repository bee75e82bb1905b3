export {
  type Account,
  findAccount,
  hasPassword,
  hubSetting,
  lockAccount,
  recordAct,
  setStatus,
} from './account-store.ts';
export { body, json, refusal, refusals } from './answers-routes.ts';
export { currentCode, openDemoAccount } from './demo-account.ts';
export { type WipedBecause, wipeDevices } from './device-store.ts';
export { makeInvitation } from './invitation-store.ts';
export { type PasswordHashing, passwordHashing } from './passwords.ts';
export { personOf } from './person.ts';
export {
  type AccountOptions,
  type AccountPorts,
  type AccountRefusal,
  accountPorts,
  type Db,
  refused,
} from './ports.ts';
export { type LiveSession, resolveSession } from './resolve-session.ts';
export { signInRoutes } from './routes.ts';
export { removeFactor } from './second-factor-store.ts';
export { sessionToken } from './session-cookie.ts';
export { endSessions, forgetOldSessions, heldSessions } from './session-store.ts';
export { countTry, forgetOldTries } from './tries-store.ts';
