export * from './fields.ts';
export * from './letters.ts';
export * from './mails.ts';
export * from './markup.ts';
export * from './models.ts';
export * from './plan.ts';
export * from './registry.ts';
