import { useEffect, useId } from 'react';

/*
 * Who has typing that is not saved yet. The update prompt asks here before it reloads: a new version never costs a word.
 */
const holders = new Set<string>();
const listeners = new Set<() => void>();

export const anythingUnsaved = (): boolean => holders.size > 0;

/** Says that `holder` has typing that is not saved, or no longer has. */
export function setUnsaved(holder: string, unsaved: boolean): void {
  if (unsaved) holders.add(holder);
  else holders.delete(holder);
  for (const listener of listeners) listener();
}

/** Resolves as soon as nothing is unsaved. */
export function whenAllSaved(): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (anythingUnsaved()) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    look();
  });
}

/** For a form or the editor: true from the first letter until it is stored. Released when the screen goes. */
export function useUnsaved(unsaved: boolean): void {
  const id = useId();
  useEffect(() => {
    setUnsaved(id, unsaved);
    return () => setUnsaved(id, false);
  }, [id, unsaved]);
}
