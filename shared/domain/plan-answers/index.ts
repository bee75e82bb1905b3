export * from './record-replies.ts';
export * from './sections.ts';
export * from './standing.ts';
export * from './what-is-missing.ts';
export * from './write-plan-answer.ts';
