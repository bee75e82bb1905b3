export * from './key-date.ts';
export * from './rules.ts';
