import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { LetterDelivery } from '../../../shared/api/letters.ts';
import { letterWords } from '../../../shared/domain/documents/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { useSyncStatus } from '../../device/react.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';
import { LetterView } from './letter-view.tsx';
import { deliveryWords, useDeliveries } from './use-deliveries.ts';
import './letters.css';

const ProduceLetter = lazy(() => import('./produce-letter.tsx'));

export interface LettersSectionProps {
  caseId: string;
  letters: readonly LocalDocument<'letter'>[];
  /** Whether this person runs the case, and so writes its letters. */
  manages: boolean;
  /** Requests for advice that are not answered, which a letter can be about. */
  requests: readonly { id: string; service: string }[];
}

/** The letters of a case that this person may see (N1), readable without a connection; its co-ordinator makes new ones. */
export function LettersSection({ caseId, letters, manages, requests }: LettersSectionProps): ReactNode {
  const [writing, setWriting] = useState(false);
  const newest = letters.toSorted((a, b) => b.body.producedOn.localeCompare(a.body.producedOn));
  return (
    <section className="stack" aria-labelledby="letters-heading">
      <h2 id="letters-heading">Letters</h2>
      {manages && !writing ? (
        <p>
          <Button kind="second" icon="mail" onClick={() => setWriting(true)}>
            Make a letter
          </Button>
        </p>
      ) : null}
      {writing ? (
        <Suspense fallback={<Skeleton />}>
          <ProduceLetter caseId={caseId} requests={requests} close={() => setWriting(false)} />
        </Suspense>
      ) : null}
      {newest.length === 0 ? (
        <Empty title="No letters yet">
          {manages ? 'Letters that you make show here.' : 'Letters to you from the SEND team show here.'}
        </Empty>
      ) : (
        <List caseId={caseId} letters={newest} manages={manages} />
      )}
    </section>
  );
}

type ListProps = Pick<LettersSectionProps, 'caseId' | 'letters' | 'manages'>;

const List = (props: ListProps): ReactNode => (props.manages ? <ManagedList {...props} /> : <Items {...props} />);

/** For who writes them: how each has reached its reader, or what is still to be done (G6). */
const ManagedList = (props: ListProps): ReactNode => <Items {...props} deliveries={useDeliveries(props.caseId)} />;

const Items = ({
  letters,
  manages,
  deliveries,
}: ListProps & { deliveries?: ReadonlyMap<string, LetterDelivery> }): ReactNode => (
  <ul className="letters" aria-label="Letters">
    {letters.map((letter) => (
      <li key={letter.id}>
        <Letter letter={letter} manages={manages} delivery={deliveries?.get(letter.id)} />
      </li>
    ))}
  </ul>
);

interface LetterProps {
  letter: LocalDocument<'letter'>;
  manages: boolean;
  delivery: LetterDelivery | undefined;
}

function Letter({ letter, manages, delivery }: LetterProps): ReactNode {
  const { connection } = useSyncStatus();
  const { body } = letter;
  const about = `${letterWords[body.letter].name}, ${dateWords(body.producedOn)}`;
  const file = `/api/letters/${letter.id}/document`;
  return (
    <details className="panel letter">
      <summary>
        <span>
          <b>{body.title}</b>
          <span className="small muted about">{manages ? `${about}, to ${body.to.name}` : about}</span>
          {delivery ? (
            <span className="small about">
              {delivery.servedOn ? null : <Tag kind={delivery.cameBack ? 'late' : 'soon'}>To post</Tag>}{' '}
              {deliveryWords(delivery)}
            </span>
          ) : null}
        </span>
      </summary>
      <div className="stack">
        {connection === 'online' ? (
          <p className="row">
            <a className="button plain" href={`${file}?format=pdf`} download>
              Download as PDF
            </a>
            <a className="button plain" href={`${file}?format=docx`} download>
              Download as Word
            </a>
          </p>
        ) : (
          <p className="small muted">PDF and Word when you are online.</p>
        )}
        <LetterView title={body.title} blocks={body.blocks} />
      </div>
    </details>
  );
}
