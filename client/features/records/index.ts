export { BeforeFinal } from './before-final.tsx';
export { ConsentNote } from './consent-note.tsx';
export { heldState } from './held.ts';
export { recordHistory } from './history-words.ts';
export { PanelAndCosts } from './panel-and-costs.tsx';
export { RightsSection } from './rights-section.tsx';
