import type { ReactNode } from 'react';

export type KnotKind = 'done' | 'exempt' | 'late' | 'now' | 'planned' | 'next' | 'final';

const dashed = { fill: 'var(--surface)', stroke: 'var(--field)', strokeWidth: 3 } as const;
const drawings: Record<KnotKind, ReactNode> = {
  done: (
    <>
      <circle cx="20" cy="20" r="16" fill="var(--brand)" />
      <path
        d="M13 20.5l5 5 9.5-10"
        stroke="var(--on-brand)"
        strokeWidth="3"
        fill="none"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  exempt: (
    <>
      <path
        d="M20 1.5L38.5 20 20 38.5 1.5 20z"
        fill="var(--exempt-tint)"
        stroke="var(--exempt)"
        strokeWidth="3"
        strokeDasharray="5 3"
      />
      <path d="M13.5 20h13" stroke="var(--exempt)" strokeWidth="3.5" strokeLinecap="round" />
    </>
  ),
  late: (
    <>
      <path d="M20 3L38 35.5H2z" fill="var(--late)" stroke="var(--late)" strokeWidth="3" strokeLinejoin="round" />
      <path d="M20 14.5V25M20 29.8v.4" stroke="var(--on-late)" strokeWidth="3.5" strokeLinecap="round" />
    </>
  ),
  now: (
    <>
      <circle cx="20" cy="20" r="16" fill="var(--surface)" stroke="var(--brand)" strokeWidth="4" />
      <circle cx="20" cy="20" r="7" fill="var(--brand)" />
    </>
  ),
  planned: <rect x="7" y="7" width="26" height="26" rx="3" strokeDasharray="5 4" {...dashed} />,
  next: <circle cx="20" cy="20" r="14" {...dashed} />,
  final: (
    <>
      <circle cx="20" cy="20" r="16" {...dashed} />
      <circle cx="20" cy="20" r="8" fill="none" stroke="var(--field)" strokeWidth="3" />
    </>
  ),
};

/** The mark of a step on the track: every meaning has a shape of its own. */
export function Knot({ kind }: { kind: KnotKind }): ReactNode {
  return (
    <svg className="knot" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {drawings[kind]}
    </svg>
  );
}
