export * from './address.ts';
export * from './codes.ts';
export * from './device-passphrase.ts';
export * from './invitation.ts';
export * from './lockout.ts';
export * from './one-time-step.ts';
export * from './password.ts';
export * from './session-limits.ts';
