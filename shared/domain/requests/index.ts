export * from './close.ts';
export * from './edit-request.ts';
export * from './form/index.ts';
export * from './process.ts';
export * from './receive.ts';
export * from './register.ts';
export * from './same-child.ts';
export * from './who-is-there.ts';
