export * from './health-agreement.ts';
export * from './record-for-authority.ts';
export * from './record-right.ts';
