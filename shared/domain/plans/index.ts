export * from './check-plan.ts';
export * from './golden-thread.ts';
export * from './items.ts';
export * from './passages.ts';
export * from './sections.ts';
