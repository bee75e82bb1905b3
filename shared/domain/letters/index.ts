export * from './letter-data.ts';
export * from './produce-letters.ts';
export * from './recipients.ts';
export * from './with-letters.ts';
