export * from './advocates.ts';
export * from './consents.ts';
export * from './rights-holder.ts';
export * from './standing.ts';
