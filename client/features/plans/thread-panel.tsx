import type { ReactNode } from 'react';
import type { RichTextNode, Tie } from '../../../shared/domain/documents/index.ts';
import { goldenThread, type PlanItem, type PlanToMend, retied } from '../../../shared/domain/plans/index.ts';
import { Empty } from '../../ui/empty.tsx';
import { say } from '../../ui/live-region.tsx';

export interface ThreadPanelProps {
  text: RichTextNode;
  ties: readonly Tie[];
  toMend: readonly PlanToMend[];
  retie: (next: (ties: readonly Tie[]) => Tie[]) => void;
  goTo: (place: { blockId: string | null; sectionKey: string }) => void;
}

const groups = [
  { type: 'need', title: 'Needs (B, C, D)' },
  { type: 'outcome', title: 'Outcomes (E)' },
  { type: 'provision', title: 'Provision (F, G, H)' },
] as const;

/** The golden thread: which provision meets which need, towards which outcome; what is loose is said in words (reg 12). */
export function ThreadPanel({ text, ties, toMend, retie, goTo }: ThreadPanelProps): ReactNode {
  const thread = goldenThread(text, ties);
  const loose = toMend.filter(({ code }) => code !== 'empty' && code !== 'no setting named');
  if (thread.items.length === 0)
    return (
      <Empty title="Nothing to tie yet">
        Needs from sections B, C and D, outcomes from E and provision from F, G and H show here.
      </Empty>
    );
  const change = (one: PlanItem, other: PlanItem, tied: boolean): void => {
    retie((before) => retied(before, one, other, tied));
    say(`${one.label} and ${other.label} ${tied ? 'are tied' : 'are no longer tied'}`);
  };
  return (
    <div className="stack thread-panel">
      {loose.length > 0 ? (
        <section aria-labelledby="loose" className="stack-2">
          <h3 id="loose">{loose.length === 1 ? 'One thing to look at' : `${loose.length} things to look at`}</h3>
          <ul className="loose small">
            {loose.map((one) => (
              <li key={`${one.code} ${one.sectionKey} ${one.blockId}`}>
                <button type="button" className="link" onClick={() => goTo(one)}>
                  {one.sentence}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        <p className="small">Every need has provision, and every outcome has provision that works towards it.</p>
      )}
      {groups.map(({ type, title }) => {
        const items = thread.items.filter((item) => item.type === type);
        return items.length === 0 ? null : (
          <section key={type} className="stack-2" aria-label={title}>
            <h3>{title}</h3>
            <ul className="thread-items">
              {items.map((item) => (
                <Item
                  key={item.blockId}
                  item={item}
                  tied={thread.tiedTo(item.blockId)}
                  others={thread.items.filter((other) => other.type !== type)}
                  change={(other, tied) => change(item, other, tied)}
                  goTo={() => goTo(item)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface ItemProps {
  item: PlanItem;
  tied: readonly PlanItem[];
  others: readonly PlanItem[];
  change: (other: PlanItem, tied: boolean) => void;
  goTo: () => void;
}

const kinds = { need: 'Needs', outcome: 'Outcomes', provision: 'Provision' } as const;

function Item({ item, tied, others, change, goTo }: ItemProps): ReactNode {
  const labels = tied.map(({ label }) => label).join(', ');
  return (
    <li>
      <div className="thread-item">
        <button type="button" className="label" onClick={goTo}>
          <span className="unseen">Go to </span>
          {item.label}
        </button>
        <span>{short(item.text)}</span>
      </div>
      <details>
        <summary className="small">
          {labels ? `Tied to ${labels}` : 'Not tied'}
          <span className="unseen">. Change what {item.label} is tied to</span>
        </summary>
        {(['need', 'outcome', 'provision'] as const).map((type) => {
          const choices = others.filter((other) => other.type === type);
          return choices.length === 0 ? null : (
            <fieldset key={type} className="small">
              <legend>{kinds[type]}</legend>
              {choices.map((other) => (
                <label key={other.blockId} className="choice">
                  <input
                    type="checkbox"
                    checked={tied.some(({ blockId }) => blockId === other.blockId)}
                    onChange={(event) => change(other, event.target.checked)}
                  />
                  <span>
                    <b>{other.label}</b> {short(other.text)}
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </details>
    </li>
  );
}

const short = (words: string): string => (words.length > 90 ? `${words.slice(0, 87)}…` : words);
