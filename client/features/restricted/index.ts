export { QuietNotice, QuietWords } from './quiet-notice.tsx';
export { ConfidenceLink, SensitivePanel } from './sensitive-panel.tsx';
export { WaitingConfidences } from './waiting-confidences.tsx';
