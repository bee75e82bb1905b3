import { useEffect, useState } from 'react';
import type { LetterOfRecord } from '../../../shared/api/letters.ts';
import { post } from '../../app/api.ts';
import type { FormProblem } from '../../ui/error-summary.tsx';

export const letterIds = { how: 'letter-how', to: 'letter-to' };

/** The letter that goes with what is recorded: fetched for a look, with the people who get it. */
export interface LetterToCheck {
  /** Null while it is fetched, and where there is none. */
  found: LetterOfRecord | null;
  /** Why it could not be fetched; null when it could. */
  failed: string | null;
  how: 'hub' | 'other';
  setHow: (how: 'hub' | 'other') => void;
  to: readonly string[];
  setTo: (personIds: readonly string[]) => void;
  problems: readonly FormProblem[];
  problemOf: (field: keyof typeof letterIds) => string | null;
  /** What goes with the request; null when something is to be mended first. */
  chosen: () => { letter?: { to: string[] } } | null;
}

/** N1: asks the hub which letter recording `input` would send, and to whom. `path` null: it sends none. */
export function useLetterOfRecord(path: string | null, input: object | null): LetterToCheck {
  const [found, setFound] = useState<LetterOfRecord | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [how, setHow] = useState<'hub' | 'other'>('hub');
  const [to, setTo] = useState<readonly string[]>([]);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const asked = path && input ? JSON.stringify(input) : null;

  useEffect(() => {
    setFound(null);
    setFailed(null);
    setProblems([]);
    if (path === null || asked === null) return;
    let wanted = true;
    void post<LetterOfRecord>(path, JSON.parse(asked)).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) return setFailed(answer.words);
      setFound(answer.value);
      setTo(answer.value.recipients.filter((one) => one.proposed).map((one) => one.personId));
    });
    return () => {
      wanted = false;
    };
  }, [path, asked]);

  const chosen = (): { letter?: { to: string[] } } | null => {
    const missing = path === null || how === 'other' ? null : whatIsMissing(found, to);
    setProblems(missing ? [missing] : []);
    if (missing) return null;
    return path === null || how === 'other' ? {} : { letter: { to: [...to] } };
  };
  const problemOf = (field: keyof typeof letterIds): string | null =>
    problems.find((one) => one.field === letterIds[field])?.words ?? null;
  return { found, failed, how, setHow, to, setTo, problems, problemOf, chosen };
}

function whatIsMissing(found: LetterOfRecord | null, to: readonly string[]): FormProblem | null {
  if (!found) return { field: letterIds.how, words: 'The letter is not here yet. Wait a moment, then try again' };
  if (found.missing) return { field: letterIds.how, words: found.missing };
  return to.length > 0 ? null : { field: letterIds.to, words: 'Choose who gets the letter' };
}
