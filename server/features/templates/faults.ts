import type { TemplateProblem } from '../../../shared/api/templates.ts';
import { allowedFilters, allowedTags, longestTemplate } from './liquid.ts';

const lineOf = (fault: unknown): number => {
  const token = (fault as { token?: { getPosition?: () => [number, number] } }).token;
  return token?.getPosition?.()[0] ?? 1;
};

const listed = (names: readonly string[]): string => names.join(', ');

/** What the engine said, in words for the person who writes the template, at the line where it is. */
export function problemOf(fault: unknown): TemplateProblem {
  const message = String((fault as Error).message).replace(/, line:\d+, col:\d+$/, '');
  const line = lineOf(fault);
  const unclosed = /^(tag|output) "?(\{[{%].*?)"? not closed$/s.exec(message);
  if (unclosed) {
    const [, kind, what = ''] = unclosed;
    const name = /\{%-?\s*(\w+)/.exec(what)?.[1];
    const ending = kind === 'output' ? '}}' : what.includes('%}') ? `{% end${name} %}` : '%}';
    return { line, words: `${what.split('\n')[0]} is opened and not closed. Add ${ending} where it ends.` };
  }
  const tag = /^tag "(\w+)" not found/.exec(message)?.[1];
  if (tag?.startsWith('end') || tag === 'else' || tag === 'elsif' || tag === 'when')
    return { line, words: `{% ${tag} %} stands alone: there is nothing open that it belongs to.` };
  if (tag) return { line, words: `There is no tag “${tag}” here. Templates know ${listed(allowedTags)}.` };
  const filter = /undefined filter: (.*)/.exec(message)?.[1];
  if (filter) return { line, words: `There is no filter “${filter}” here. Templates know ${listed(allowedFilters)}.` };
  if (message.includes('parse length limit'))
    return { line: 1, words: `The template is too long: it may have ${longestTemplate} characters.` };
  if (message.includes('limit exceeded'))
    return { line, words: 'This takes too long or makes too much text. Make the template simpler.' };
  return { line, words: `This cannot be read: ${message}.` };
}
