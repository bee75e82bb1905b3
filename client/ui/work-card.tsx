import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type FactRow, Facts } from './facts.tsx';
import { Tag, type TagKind } from './tag.tsx';

export interface WorkCardProps {
  /** Picture or initials: `<Face …>`. */
  face: ReactNode;
  name: string;
  href: string;
  /** 'Age 7, Year 3, Larkfield Primary' */
  about: ReactNode;
  tag: { kind: TagKind; words: string };
  /** Its edge: late, soon, waiting to send, or none. */
  edge?: 'late' | 'soon' | 'wait' | null;
  facts: readonly FactRow[];
  /** The card's one button. */
  action?: ReactNode;
  level?: 2 | 3;
}

/** One thing to do: who, why, by when, in what state, and the button that does it. Stands in a `WorkList`. */
export function WorkCard(card: WorkCardProps): ReactNode {
  const Heading = card.level === 2 ? 'h2' : 'h3';
  return (
    <li className={card.edge ? `is-${card.edge}` : undefined}>
      <div className="who">
        {card.face}
        <div>
          <Heading>
            <Link href={card.href}>{card.name}</Link>
          </Heading>
          <p className="small muted">{card.about}</p>
        </div>
      </div>
      <p className="mark">
        <Tag kind={card.tag.kind}>{card.tag.words}</Tag>
      </p>
      <Facts rows={card.facts} />
      {card.action ? <div className="do">{card.action}</div> : null}
    </li>
  );
}

export function WorkList({ children, label }: { children: ReactNode; label?: string }): ReactNode {
  return (
    <ol className="work" aria-label={label}>
      {children}
    </ol>
  );
}
