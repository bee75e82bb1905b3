export { type DemoClock, openDemoClock } from './clock.ts';
export { isDemo } from './mark.ts';
export { demoPorts } from './ports.ts';
export { type Prepared, prepareDemo, type SeedOptions, usualDemo } from './seed.ts';
