export * from './confidence.ts';
export * from './recall.ts';
export * from './stop-mail.ts';
