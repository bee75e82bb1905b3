import type { ReactNode } from 'react';

/** Nothing here, and what would make something come. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <div className="empty stack">
      <svg viewBox="0 0 96 72" aria-hidden="true" fill="none" focusable="false">
        <path d="M8 62h80" stroke="var(--field)" strokeWidth="3" strokeLinecap="round" />
        <rect
          x="24"
          y="20"
          width="48"
          height="36"
          rx="4"
          fill="var(--brand-tint)"
          stroke="var(--brand)"
          strokeWidth="3"
        />
        <path d="M36 38l9 9 16-17" stroke="var(--brand)" strokeWidth="4" strokeLinecap="round" strokeLinejoin="round" />
        <circle cx="78" cy="14" r="7" fill="var(--accent)" />
      </svg>
      <h2 className="h3">{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}
