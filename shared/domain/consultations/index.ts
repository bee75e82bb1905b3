export * from './consult-setting.ts';
export * from './overdue.ts';
export * from './write-reply.ts';
