export * from './allocate-case.ts';
export * from './arrange.ts';
export * from './place.ts';
export * from './trays.ts';
