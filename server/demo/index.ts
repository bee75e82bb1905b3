export { type DemoClock, openDemoClock } from './clock.ts';
export { demoPassword, factorSecretOf } from './generate.ts';
export { isDemo } from './mark.ts';
export { demoPorts } from './ports.ts';
export {
  benchmark,
  documentsInCase,
  generateScale,
  largest,
  type Scale,
  type ScaleAuthority,
} from './scale.ts';
export { type Prepared, prepareDemo, type SeedOptions, usualDemo } from './seed.ts';
export { type ScalePorts, seedScale } from './seed-scale.ts';
