import { useState } from 'react';
import type { Answer, Failure } from '../../app/api.ts';
import type { FormProblem } from '../../ui/error-summary.tsx';
import { say } from '../../ui/live-region.tsx';

/** Carries out one online action: busy while it runs, the problems with their fields when it was refused. */
export function useSending(fieldIds: Readonly<Record<string, string>>) {
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<FormProblem[]>([]);
  async function send<T>(
    action: () => Promise<Answer<T>>,
    done: { said: string; next: (value: T) => void },
  ): Promise<void> {
    if (busy) return;
    setBusy(true);
    const answer = await action();
    setBusy(false);
    if (!answer.ok) return setProblems(problemsOf(answer, fieldIds));
    setProblems([]);
    say(done.said);
    done.next(answer.value);
  }
  const problemOf = (field: string): string | null =>
    problems.find((one) => one.field === fieldIds[field])?.words ?? null;
  return { busy, problems, setProblems, problemOf, send };
}

function problemsOf(failure: Failure, fieldIds: Readonly<Record<string, string>>): FormProblem[] {
  const named = Object.entries(failure.fields).map(([field, words]) => ({ field: fieldIds[field] ?? field, words }));
  return named.length > 0 ? named : [{ field: Object.values(fieldIds)[0] ?? '', words: failure.words }];
}
