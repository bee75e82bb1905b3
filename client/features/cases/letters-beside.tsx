import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { lettersBesideSchema } from '../../../shared/api/casework.ts';
import { Banner } from '../../ui/banner.tsx';

export type LettersBeside = (typeof lettersBesideSchema)['_output'];

/** Somebody whom no e-mail reaches is written to (G6); or what has to be entered before that can be. */
export function LettersBesideBanner({ letters: { to, missing } }: { letters: LettersBeside }): ReactNode {
  if (to.length > 0)
    return (
      <Banner icon="print" say="polite">
        <p>
          <b>No e-mail reaches {to.join(', ')}.</b> A letter is on{' '}
          <Link href="/letters/to-post">the list to print and post</Link>.
        </p>
      </Banner>
    );
  return missing ? (
    <Banner kind="soon" say="polite">
      <p>
        <b>Somebody has no e-mail address, and no letter could be made.</b> {missing} Then make the letter in the case,
        or tell them by phone.
      </p>
    </Banner>
  ) : null;
}
