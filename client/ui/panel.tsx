import type { ReactNode } from 'react';

export interface PanelProps {
  children: ReactNode;
  /** Id of the heading that names it: makes it a section of its own. */
  labelledBy?: string;
}

/** A card on the ground. */
export function Panel({ children, labelledBy }: PanelProps): ReactNode {
  if (!labelledBy) return <div className="panel stack">{children}</div>;
  return (
    <section className="panel stack" aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}

/** White on deep teal: only for what happens next. `action` is its one button. */
export function NextPanel({
  title = 'What happens next',
  children,
  action,
}: {
  title?: string;
  children: ReactNode;
  action?: ReactNode;
}): ReactNode {
  return (
    <section className="panel big-next row between" aria-labelledby="what-happens-next">
      <div className="stack-2">
        <h2 id="what-happens-next">{title}</h2>
        {children}
      </div>
      {action}
    </section>
  );
}
