/* The editor, for every area that has texts to write. It is a chunk of its own: only pages that write import from here. */
export { DeskBar } from '../desk.tsx';
export { goToBlock, goToSection } from '../outline.tsx';
export type { SectionOptions } from './sections.ts';
export { changeInto } from './take-over.ts';
export { Toolbar } from './toolbar.tsx';
export { type OpenWriting, textOf, useTextEditor } from './use-text-editor.ts';
