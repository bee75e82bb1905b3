import type { ReactNode } from 'react';
import { letterWords } from '../../../shared/domain/documents/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { Radios } from '../../ui/radios.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { LetterView, Recipients } from '../letters/index.ts';
import { type LetterToCheck, letterIds } from './use-letter-of-record.ts';

/** The letter as it would go now: who gets it (N1), how it reaches them (G6), and how it reads. */
export function LetterCheck({ letter, offline }: { letter: LetterToCheck; offline: boolean }): ReactNode {
  const { found, failed, how } = letter;
  if (!found && offline) return <p className="small muted">The letter shows here when you are online.</p>;
  if (failed) return <Banner kind="soon">{failed}</Banner>;
  if (!found) return <Skeleton />;
  const { name } = letterWords[found.kind];
  return (
    <section className="stack" aria-labelledby="letter-check">
      <h2 id="letter-check">The letter: {name}</h2>
      <Radios
        id={letterIds.how}
        label="How does the family get it?"
        problem={letter.problemOf('how')}
        value={how}
        onChange={letter.setHow}
        options={[
          { value: 'hub', label: 'The hub makes it and sends it now' },
          { value: 'other', label: 'It goes out another way today', hint: 'No letter is made here.' },
        ]}
      />
      {how === 'hub' ? <FromHub letter={letter} /> : null}
    </section>
  );
}

function FromHub({ letter }: { letter: LetterToCheck }): ReactNode {
  const { found } = letter;
  if (!found) return null;
  if (found.recipients.every(({ held }) => held !== null))
    return (
      <Banner kind="soon">
        <p>
          <b>There is nobody this letter can go to.</b> Give the family access to the case first. They need no e-mail
          address: their letter is then printed and posted.
        </p>
      </Banner>
    );
  return (
    <>
      <Recipients
        id={letterIds.to}
        recipients={found.recipients}
        chosen={letter.to}
        choose={letter.setTo}
        problem={letter.problemOf('to')}
      />
      {found.missing ? (
        <Banner kind="soon">
          <p>
            <b>The letter cannot be made yet.</b> {found.missing}
          </p>
        </Banner>
      ) : null}
      {found.letter ? (
        <details className="panel letter">
          <summary>
            <b>Read the letter</b>
          </summary>
          <LetterView {...found.letter} />
        </details>
      ) : null}
    </>
  );
}
