export * from './correct-decision.ts';
export * from './decisions.ts';
export * from './effect.ts';
export * from './record-decision.ts';
export * from './record-exemption.ts';
export * from './told.ts';
