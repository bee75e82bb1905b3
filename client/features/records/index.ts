export { recordHistory } from './history-words.ts';
export { PanelAndCosts } from './panel-and-costs.tsx';
export { RightsSection } from './rights-section.tsx';
