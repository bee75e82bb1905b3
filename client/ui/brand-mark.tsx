import type { ReactNode } from 'react';

/** The mark of the hub: two leaves and a seed. An authority may set its own. */
export function BrandMark(): ReactNode {
  return (
    <svg viewBox="0 0 36 36" aria-hidden="true" focusable="false" fill="none">
      <path d="M18 17C18 9 13 4 5 4c0 8 5 13 13 13z" fill="#f0a040" />
      <path d="M18 17c0-8 5-13 13-13 0 8-5 13-13 13z" fill="#8fd0c9" />
      <path d="M18 32c-5.5-3-7-10 0-15 7 5 5.5 12 0 15z" fill="#f3f7f5" />
    </svg>
  );
}
