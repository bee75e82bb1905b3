// The look of answers, for every feature that shows one.
import './advice.css';
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

export { Choose } from './choose-wording.tsx';
export { RichTextView } from './rich-text-view.tsx';
export { stateWords } from './state-words.ts';
export { type TextPlace, textPlace } from './text-place.ts';
export { placeOf, type ToMend, ToMendList } from './to-mend-list.tsx';
export { ChangedWords } from './versions.tsx';
export { downloadWord } from './word.ts';

/** A screen of the advice area. */
export interface AdviceRoute {
  path: string;
  page: LazyExoticComponent<ComponentType<{ caseId: string; requestId: string }>>;
  /** Stands alone, without the shell around it: where advice is written nothing else is on screen. */
  alone: boolean;
}

const at = '/cases/:caseId/advice/:requestId';

/** The editor is a chunk of its own: nobody who only reads loads it. */
export const adviceRoutes: readonly AdviceRoute[] = [
  { path: `${at}/write`, page: lazy(() => import('./write-page.tsx')), alone: true },
  { path: `${at}/check`, page: lazy(() => import('./check-page.tsx')), alone: false },
  { path: `${at}/wordings`, page: lazy(() => import('./choose-page.tsx')), alone: false },
  { path: at, page: lazy(() => import('./read-page.tsx')), alone: false },
];
