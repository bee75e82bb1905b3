import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'wouter';

let moved = false;
let hubName = 'EHC hub';

/** The shell says when the address has changed: from then on a new page's heading takes the focus. */
export const noteMove = (): void => {
  moved = true;
};

/** 'EHC hub, Harrowdale': the end of every title. */
export const setHubName = (name: string): void => {
  document.title = document.title.replace(hubName, name);
  hubName = name;
};

export interface PageHeadingProps {
  children: ReactNode;
  /** The words of the browser's title; they tell tabs apart: 'Your work (3 to do)'. Browsers keep them in their history: no names (O5). */
  title: string;
}

/** The one h1 of a page: names the tab, and takes the focus when the page was reached by a link. */
export function PageHeading({ children, title }: PageHeadingProps): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const shownFor = useRef<string | null>(null);
  const [path] = useLocation();
  useEffect(() => {
    document.title = `${title} – ${hubName}`;
  }, [title]);
  // A section of the same page keeps its title, and the focus stays on the link that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address ends the wish, also where the title stays
  useEffect(() => {
    if (moved && shownFor.current !== title) heading.current?.focus({ preventScroll: true });
    moved = false;
    shownFor.current = title;
  }, [title, path]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
