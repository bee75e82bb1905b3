export { LetterView } from './letter-view.tsx';
export { LettersSection } from './letters-section.tsx';
export { NotLoaded } from './not-loaded.tsx';
export { Recipients } from './recipients.tsx';
