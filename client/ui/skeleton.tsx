import { type ReactNode, useEffect, useState } from 'react';

/** True once `waiting` has lasted 300 ms: nothing flashes for what comes at once. */
export function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return setLate(false);
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, [waiting]);
  return waiting && late;
}

/** The shape of what comes, only after 300 ms; screen readers hear "Loading" once. */
export function Skeleton({ shape = 'page' }: { shape?: 'page' | 'cards' | 'lines' }): ReactNode {
  if (!useLate(true)) return null;
  return (
    <div>
      <p className="unseen" role="status">
        Loading
      </p>
      <div aria-hidden="true" className="stack">
        {shape === 'page' ? <span className="bone title" /> : null}
        {shape === 'lines' ? <Bones /> : null}
        {shape === 'lines'
          ? null
          : ['a', 'b', 'c'].slice(0, shape === 'page' ? 1 : 3).map((key) => (
              <div key={key} className="panel">
                <Bones />
              </div>
            ))}
      </div>
    </div>
  );
}

function Bones(): ReactNode {
  return (
    <>
      <span className="bone head" />
      <span className="bone long" />
      <span className="bone" />
      <span className="bone short" />
    </>
  );
}
