export * from './check-plan.ts';
export * from './edit-plan.ts';
export * from './golden-thread.ts';
export * from './items.ts';
export * from './passages.ts';
export * from './proposed-section.ts';
export * from './sections.ts';
export * from './send-plan.ts';
