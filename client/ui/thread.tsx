import { type CSSProperties, type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';
import { Knot, type KnotKind } from './knot.tsx';
import { placeReasons, Reason, ReasonInPrint, type ReasonPlace, type StepReason } from './step-reason.tsx';
import { Tag, type TagKind } from './tag.tsx';

/** One step of the statutory track. */
export interface ThreadStep {
  id: string;
  /** 'Day 0', 'Week 6', 'Now' */
  week: string;
  title: string;
  state: 'done' | 'now' | 'next';
  knot: KnotKind;
  tag: { kind: TagKind; words: string };
  /** 'Legal date Fri 25 September', then 'Act by …' where it differs. */
  lines: readonly ReactNode[];
  reason?: StepReason;
  /** On a wide screen its reason starts open too; the current step's always does. */
  startsOpen?: boolean;
}

const isWide = (): boolean => matchMedia('(min-width: 60rem)').matches;

/** The statutory track: across on a desk, down on a phone. A step's opener shows its reason. */
export function Thread({ steps, label }: { steps: readonly ThreadStep[]; label?: string }): ReactNode {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    const wide = isWide();
    return new Set(
      steps
        .filter(
          (step) =>
            step.reason && ((step.state === 'now' && step.reason.kind !== 'plain') || (wide && step.startsOpen)),
        )
        .map((step) => step.id),
    );
  });
  const places = placeReasons(steps.map((step) => open.has(step.id) && step.reason !== undefined));
  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <ol className="thread track" aria-label={label} style={{ '--steps': steps.length } as CSSProperties}>
      {steps.map((step, index) => (
        <Step key={step.id} step={step} place={places[index] ?? null} toggle={() => toggle(step.id)} />
      ))}
    </ol>
  );
}

function Step({ step, place, toggle }: { step: ThreadStep; place: ReasonPlace | null; toggle: () => void }): ReactNode {
  const id = useId();
  return (
    <li className={step.state} aria-current={step.state === 'now' ? 'step' : undefined}>
      <div className="step">
        <Knot kind={step.knot} />
        <p className="week">{step.week}</p>
        <h3>{step.title}</h3>
        <p>
          <Tag kind={step.tag.kind}>{step.tag.words}</Tag>
        </p>
        <div className="small">
          {step.lines.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a step never move
            <p key={index}>{line}</p>
          ))}
        </div>
        {step.reason ? (
          <button
            type="button"
            className="opener"
            aria-expanded={place !== null}
            aria-controls={place ? id : undefined}
            onClick={toggle}
          >
            {step.reason.opener}
            <span className="unseen">: {step.title}</span>
            <Icon name="down" />
          </button>
        ) : null}
      </div>
      {place && step.reason ? <Reason id={id} reason={step.reason} place={place} /> : null}
      {!place && step.reason ? <ReasonInPrint reason={step.reason} /> : null}
    </li>
  );
}
