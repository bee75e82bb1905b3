import type { ReactNode } from 'react';
import { Knot, type KnotKind } from './knot.tsx';

export interface PlainStep {
  id: string;
  state: 'done' | 'now' | 'next';
  knot: KnotKind;
  title: string;
  words: ReactNode;
}

/** What comes, told to a family: downwards at every width, without openers. */
export function PlainThread({ steps, label }: { steps: readonly PlainStep[]; label?: string }): ReactNode {
  return (
    <ol className="thread plainthread" aria-label={label}>
      {steps.map((step) => (
        <li key={step.id} className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
          <Knot kind={step.knot} />
          <div className="step">
            <h3>{step.title}</h3>
            <p>{step.words}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}
