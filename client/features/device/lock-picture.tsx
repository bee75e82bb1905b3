import type { ReactNode } from 'react';

export function LockPicture(): ReactNode {
  return (
    <svg width="72" height="72" viewBox="0 0 72 72" aria-hidden="true" focusable="false" fill="none">
      <circle cx="36" cy="36" r="36" fill="var(--brand-tint)" />
      <path d="M25 34v-7a11 11 0 0 1 22 0v7" stroke="var(--brand)" strokeWidth="4" />
      <rect x="19" y="33" width="34" height="24" rx="4" fill="var(--brand)" />
      <circle cx="36" cy="43" r="3.5" fill="var(--accent)" />
      <path d="M36 45v6" stroke="var(--accent)" strokeWidth="3" />
    </svg>
  );
}
