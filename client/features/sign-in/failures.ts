import type { Failure } from '../../app/api.ts';
import type { FormProblem } from '../../ui/error-summary.tsx';

/** What the server would not take, by the field it concerns: its own field when it names one, else `field`. */
export function problemsFrom(failure: Failure, field: string, words: Record<string, string> = {}): FormProblem[] {
  const named = Object.entries(failure.fields);
  if (named.length > 0) return named.map(([name, sentence]) => ({ field: name, words: sentence }));
  return [{ field, words: words[failure.code] ?? withWait(failure) }];
}

function withWait({ code, words, retryAfter }: Failure): string {
  if (code !== 'too-many-tries' || retryAfter === null) return words;
  const minutes = Math.max(1, Math.ceil(retryAfter / 60));
  return `There were too many tries. Wait ${minutes} minute${minutes === 1 ? '' : 's'}, then try again`;
}
