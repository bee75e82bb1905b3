import { useEffect } from 'react';

/** A link that ends in `#field` leads to that field: the focus goes there, past the page's heading. */
export function useFieldFromAddress(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const field = id ? document.getElementById(id) : null;
    if (!field) return;
    const inside = field.matches('fieldset')
      ? (field.querySelector<HTMLElement>('input:checked') ??
        field.querySelector<HTMLElement>('input, select, textarea'))
      : field;
    // The heading of the page takes the focus in its own effect, which comes after this one.
    const wait = setTimeout(() => {
      field.scrollIntoView({ block: 'start' });
      inside?.focus({ preventScroll: true });
    });
    return () => clearTimeout(wait);
  }, []);
}
