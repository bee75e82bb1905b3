import { type ReactNode, useEffect, useState } from 'react';
import type { SavedVersion } from '../../../shared/api/templates.ts';
import { get } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { dateWords, dayOf } from '../../ui/dates.ts';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { lineChanges } from './line-changes.ts';

export interface VersionsProps {
  slug: string;
  versions: readonly SavedVersion[];
  /** What is in the editor now. */
  typed: string;
  takeOver: (source: string) => void;
}

/** Every version of a template, compared with what is in the editor; an older one can be taken into it (G4). */
export function Versions({ slug, versions, typed, takeOver }: VersionsProps): ReactNode {
  const [chosen, setChosen] = useState(String(versions[0]?.version ?? 0));
  const [source, setSource] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setSource(null);
    void get<{ source: string }>(`/api/templates/${slug}/versions/${chosen}`).then((answer) => {
      if (!wanted) return;
      setSource(answer.ok ? answer.value.source : null);
      setFailed(answer.ok ? null : answer.words);
    });
    return () => {
      wanted = false;
    };
  }, [slug, chosen]);
  return (
    <section className="stack template-part" aria-labelledby="versions-heading">
      <h2 id="versions-heading">Versions</h2>
      <Select
        id="compare-with"
        label="Compare what is in the editor with"
        value={chosen}
        onChange={setChosen}
        options={[
          ...versions.map((one) => ({
            value: String(one.version),
            label: `Version ${one.version}, ${dateWords(dayOf(one.at))}, ${one.by}: ${one.note}`,
          })),
          { value: '0', label: 'The built-in text' },
        ]}
      />
      {failed ? <p>{failed}</p> : null}
      {source === null ? failed ? null : <Skeleton /> : <Changes older={source} newer={typed} />}
      {source !== null && source !== typed ? (
        <p>
          <Button kind="second" onClick={() => takeOver(source)}>
            Put this version into the editor
          </Button>
        </p>
      ) : null}
    </section>
  );
}

const marks = { same: '', 'taken out': '−', 'put in': '+' };
const spoken = { same: '', 'taken out': 'Taken out: ', 'put in': 'Put in: ' };

function Changes({ older, newer }: { older: string; newer: string }): ReactNode {
  const changes = lineChanges(older, newer);
  if (changes.every(({ type }) => type === 'same')) return <p>The text in the editor is the same.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
    <section className="changes" aria-label="Changes" tabIndex={0}>
      <ol>
        {changes.map(({ type, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
          <li key={index} className={type === 'same' ? undefined : type === 'put in' ? 'put-in' : 'taken-out'}>
            <span aria-hidden="true" className="mark">
              {marks[type]}
            </span>
            <span>
              <span className="unseen">{spoken[type]}</span>
              {text || '\u00a0'}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
