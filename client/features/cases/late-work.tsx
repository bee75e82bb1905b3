import type { ReactNode } from 'react';
import { plainText } from '../../../shared/domain/advice/index.ts';
import type { RichTextNode } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { Banner } from '../../ui/banner.tsx';
import { dateWords, dayOf, timeWords } from '../../ui/dates.ts';

/** Work that came in after its author's access had ended: kept for the authority to see (A6). */
export function LateWork({ items }: { items: readonly LocalDocument<'late-work'>[] }): ReactNode {
  return (
    <section className="stack" aria-labelledby="late-work-heading">
      <h3 id="late-work-heading">Received after access ended</h3>
      {items.map(({ id, body }) => (
        <Banner key={id} kind="soon">
          <p>
            <b>{body.from.name}</b>, received {dateWords(dayOf(body.receivedAt))} at {timeWords(body.receivedAt)}.{' '}
            {body.reason}
            {body.confidential ? ' It was meant for you alone.' : ''}
          </p>
          <details>
            <summary>Read what was written</summary>
            <div className="pre-wrap small">{wordsOf(body.work)}</div>
          </details>
        </Banner>
      ))}
    </section>
  );
}

function wordsOf(work: unknown): string {
  const { text, words: told } = (work ?? {}) as { text?: RichTextNode; words?: string };
  const words = text ? plainText(text).trim() : typeof told === 'string' ? told : '';
  return words || 'There are no words in it.';
}
