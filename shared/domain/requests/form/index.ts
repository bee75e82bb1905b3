// What the form for everybody needs, without the schemas: a slow phone fetches no more.
export * from './basis.ts';
export * from './check.ts';
export * from './empty.ts';
export * from './lengths.ts';
export * from './reference.ts';
