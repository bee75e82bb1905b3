export * from './check-before-sending.ts';
export * from './headings.ts';
export * from './progress.ts';
export * from './ask-for-advice.ts';
export * from './change-authors.ts';
export * from './edit-draft.ts';
export * from './submit-advice.ts';
