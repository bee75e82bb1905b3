import type { ReactNode } from 'react';
import { diffWords, headingsFor, plainText, sectionsOf, type WordChange } from '../../../shared/domain/advice/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { Button } from '../../ui/button.tsx';
import { momentWords } from '../../ui/dates.ts';

export interface VersionsProps {
  /** Newest first. */
  versions: readonly LocalDocument<'advice'>[];
  shown: string | null;
  show: (id: string) => void;
}

/** The versions of a corrected response, each with what it changed (N4). Nothing is shown for a single one. */
export function Versions({ versions, shown, show }: VersionsProps): ReactNode {
  if (versions.length < 2) return null;
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">Versions</h2>
      <ul className="list">
        {versions.map((version, index) => (
          <li key={version.id}>
            <div>
              <b>
                Version {version.body.version}
                {index === 0 ? ', the newest' : ''}
              </b>
              <div className="small muted">
                {version.body.submittedBy.name}, {momentWords(version.body.submittedAt, new Date().toISOString())}
                {version.body.whatChanged ? `. ${version.body.whatChanged}` : ''}
              </div>
              {versions[index + 1] ? <WhatChanged from={versions[index + 1]} to={version} /> : null}
            </div>
            {version.id === shown ? null : (
              <div className="end">
                <Button kind="plain" onClick={() => show(version.id)}>
                  Read version {version.body.version}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Word by word, for the sections that are not the same. */
function WhatChanged({
  from,
  to,
}: {
  from: LocalDocument<'advice'> | undefined;
  to: LocalDocument<'advice'>;
}): ReactNode {
  if (!from) return null;
  const before = new Map(sectionsOf(from.body.text).map((section) => [section.attrs?.key, plainText(section).trim()]));
  const changed = sectionsOf(to.body.text).filter(
    (section) => before.get(section.attrs?.key) !== plainText(section).trim(),
  );
  const headings = headingsFor(to.body.adviserKind, 'the child');
  return (
    <details className="changes">
      <summary>See the words that changed</summary>
      {changed.length === 0 ? (
        <p className="small">The words are the same; photos, files or their order changed.</p>
      ) : null}
      {changed.map((section) => (
        <div key={String(section.attrs?.key)} className="stack-2">
          <h3>{headings.find((heading) => heading.key === section.attrs?.key)?.title}</h3>
          <ChangedWords before={before.get(section.attrs?.key) ?? ''} after={plainText(section).trim()} />
        </div>
      ))}
    </details>
  );
}

/** Two wordings as one text with what was removed and added; said in words for those who can't see the marks. */
export function ChangedWords({ before, after }: { before: string; after: string }): ReactNode {
  return (
    <p className="changed-words">
      {diffWords(before, after).map((part, index) => (
        // Parts have no id; they are never reordered.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Part key={`${index}-${part.kind}`} part={part} />
      ))}
    </p>
  );
}

function Part({ part }: { part: WordChange }): ReactNode {
  if (part.kind === 'same') return part.text;
  const said = <span className="unseen">{part.kind}: </span>;
  return part.kind === 'added' ? (
    <ins>
      {said}
      {part.text}
    </ins>
  ) : (
    <del>
      {said}
      {part.text}
    </del>
  );
}
