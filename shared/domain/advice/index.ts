export * from './check-before-sending.ts';
export * from './headings.ts';
export * from './progress.ts';
