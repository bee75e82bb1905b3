import { type RefObject, useEffect } from 'react';

/**
 * Keys of a tray: j and k move between rows, x chooses the row, / goes to the search, ? shows all keys. Enter opens what
 * has the focus. A row is marked `data-row`, what opens it `data-open`.
 */
export function useTrayKeys(tray: RefObject<HTMLElement | null>, showKeys?: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = (event.target as Element).closest('input:not([type="checkbox"]), textarea, select, dialog');
      if (typing || event.ctrlKey || event.metaKey || event.altKey || !tray.current) return;
      if (event.key === '?' && showKeys) showKeys();
      else if (!move(tray.current, event.key)) return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [tray, showKeys]);
}

function move(tray: HTMLElement, key: string): boolean {
  const rows = [...tray.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (key === '/') tray.querySelector<HTMLElement>('input[type="search"]')?.focus();
  else if (key === 'j') rows[Math.min(at + 1, rows.length - 1)]?.querySelector<HTMLElement>('[data-open]')?.focus();
  else if (key === 'k') rows[Math.max(at - 1, 0)]?.querySelector<HTMLElement>('[data-open]')?.focus();
  else if (key === 'x') rows[at]?.querySelector<HTMLElement>('input[type="checkbox"]')?.click();
  else return false;
  return true;
}
