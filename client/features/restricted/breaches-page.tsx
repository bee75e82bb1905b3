import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { ListedBreach } from '../../../shared/api/breaches.ts';
import { isStaff } from '../../../shared/domain/people/index.ts';
import { useLoaded } from '../../app/use-loaded.ts';
import { useDevice } from '../../device/react.ts';
import { dateWords } from '../../ui/dates.ts';
import { Empty } from '../../ui/empty.tsx';
import { PageHeading } from '../../ui/heading.tsx';
import { type ListRow, MarkedList } from '../../ui/list.tsx';
import { Tag } from '../../ui/tag.tsx';
import { recallableWords } from './breach-words.ts';
import { LogNotLoaded } from './log-not-loaded.tsx';

/** N4: what was sent by mistake and recalled, for the authority: nothing in it tells of a child. */
export default function BreachesPage(): ReactNode {
  const { actor } = useDevice();
  const loaded = useLoaded<{ breaches: ListedBreach[] }>('/api/breaches');
  if (!isStaff(actor.role)) return <PageHeading title="Breach log">The SEND team keeps the breach log</PageHeading>;
  const breaches = loaded.state === 'here' ? loaded.value.breaches : null;
  return (
    <div className="stack">
      <div className="stack-2">
        <PageHeading title="Breach log">Breach log</PageHeading>
        <p>What was sent to the wrong child or person and recalled. Nothing here says what was in it.</p>
      </div>
      {breaches === null ? <LogNotLoaded loaded={loaded} again={() => void loaded.again()} /> : null}
      {breaches?.length === 0 ? (
        <Empty title="Nothing has been recalled">
          A co-ordinator recalls something from its case, under “When a case is sensitive”.
        </Empty>
      ) : null}
      {breaches?.length ? <MarkedList label="Breaches, newest first" rows={breaches.map(rowOf)} /> : null}
    </div>
  );
}

function rowOf(one: ListedBreach): ListRow {
  const open = [...(one.icoDecided ? [] : ['ICO']), ...(one.familyDecided ? [] : ['family'])];
  return {
    id: one.id,
    icon: 'needs',
    title: (
      <Link href={`/breaches/${one.id}`}>
        {recallableWords[one.what]} in case {one.ref}
      </Link>
    ),
    about: `Noticed ${dateWords(one.noticedOn)}, recalled ${dateWords(one.recalledOn)} by ${one.recalledBy}. Visible to ${one.visible}, ${one.had} had it.`,
    end: open.length > 0 ? <Tag kind="soon">To decide: {open.join(' and ')}</Tag> : <Tag kind="done">Decided</Tag>,
  };
}
