import type { ReactNode } from 'react';

export interface FaceProps {
  name: string;
  /** Where the picture is; null draws the initials. */
  picture?: string | null;
  /** What it shows: 'Picture chosen by Idris: a football'. */
  alt?: string;
  large?: boolean;
}

/** Up to two letters: first and last name. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/^(Dr|Mr|Mrs|Ms|Miss|Prof)\.? /, '')
    .split(/\s+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('');
}

/** The child's own picture, or the initials. */
export function Face({ name, picture, alt, large = false }: FaceProps): ReactNode {
  const size = large ? 'face large' : 'face';
  if (picture)
    return <img className={size} src={picture} alt={alt ?? ''} width={large ? 80 : 52} height={large ? 80 : 52} />;
  return (
    <span className={`${size} drawn`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** The initials of a grown-up in a list of people. */
export function Initials({ name }: { name: string }): ReactNode {
  return (
    <span className="initials" aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}
