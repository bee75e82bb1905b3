import { type Template, toValueSync, type Variable } from 'liquidjs';
import type { TemplateProblem } from '../../../shared/api/templates.ts';
import type { Field } from '../../../shared/domain/templates/index.ts';
import { engine } from './liquid.ts';

interface ForTag extends Template {
  variable: string;
  collection: { props?: { content?: string }[]; variable?: unknown; getPosition(): [number, number] };
  templates: Template[];
}

const nameOf = (template: Template): string | undefined => (template.token as { name?: string }).name;
const isFor = (template: Template): template is ForTag => nameOf(template) === 'for';

const childrenOf = (template: Template): Template[] =>
  template.children ? (toValueSync(template.children(false, true)) as Template[]) : [];

/** The loops that stand in these templates, not those inside of another loop. */
function loopsIn(templates: readonly Template[]): ForTag[] {
  return templates.flatMap((one) => (isFor(one) ? [one] : loopsIn(childrenOf(one))));
}

/** 'child.name' of a plain path; null for anything computed. */
export function pathOf(token: unknown): string | null {
  const { props, variable } = token as { props?: { content?: unknown }[]; variable?: unknown };
  if (!props || variable || props.some(({ content }) => typeof content !== 'string')) return null;
  return props.map(({ content }) => content).join('.');
}

const loopFacts = ['index', 'first', 'last', 'length'];

/**
 * Every field that a template names, in branches that a sample never reaches too, against those that there are. A loop
 * goes through a list of the model, and its item has that list's own fields.
 */
export function fieldProblems(templates: readonly Template[], fields: readonly Field[]): TemplateProblem[] {
  return [...problemsIn(templates, fields, new Map())];
}

function* problemsIn(
  templates: readonly Template[],
  fields: readonly Field[],
  items: ReadonlyMap<string, readonly Field[]>,
): Generator<TemplateProblem> {
  const loops = loopsIn(templates);
  const loopAt = new Set(loops.map(({ collection }) => String(collection.getPosition?.())));
  const used = engine.analyzeSync([...templates], { partials: false }).globals;
  for (const { segments, location } of Object.values(used).flat()) {
    const isLoop = loopAt.has(String([location.row, location.col]));
    const words = isLoop ? null : wrongWith(segments, fields, items);
    if (words) yield { line: location.row, words };
  }
  for (const loop of loops) {
    const path = pathOf(loop.collection);
    const found = fields.find((field) => field.path === path && field.type === 'list');
    if (found) yield* problemsIn(loop.templates, fields, new Map([...items, [loop.variable, found.item]]));
    else yield { line: loop.token.getPosition()[0] as number, words: notAList(path, fields) };
  }
}

function notAList(path: string | null, fields: readonly Field[]): string {
  const lists = fields.filter(({ type }) => type === 'list').map((field) => field.path);
  const there = lists.length > 0 ? `The lists are: ${lists.join(', ')}.` : 'This template has no lists.';
  return `${path ?? 'This'} is no list to go through. ${there}`;
}

function wrongWith(
  segments: readonly (string | number | Variable)[],
  fields: readonly Field[],
  items: ReadonlyMap<string, readonly Field[]>,
): string | null {
  if (segments.some((one) => typeof one !== 'string')) return 'Write a field with dots alone, like child.name.';
  const path = segments.join('.');
  const [root = '', ...rest] = segments as string[];
  const item = items.get(root);
  if (root === 'forloop' && items.size > 0) return loopFacts.includes(rest.join('.')) ? null : unknown(path, []);
  if (item)
    return item.some((field) => field.path === rest.join('.'))
      ? null
      : unknown(
          path,
          item.map((field) => `${root}.${field.path}`),
        );
  const found = fields.find((field) => field.path === path);
  if (found?.type === 'list') return `${path} is a list. Go through it with {% for one in ${path} %} … {% endfor %}.`;
  if (found) return null;
  if (rest.at(-1) === 'size' && fields.some((field) => `${field.path}.size` === path && field.type === 'list'))
    return null;
  return unknown(
    path,
    fields.map((field) => field.path),
  );
}

function unknown(path: string, known: readonly string[]): string {
  const near = known
    .map((one) => ({ one, far: distance(one, path) }))
    .toSorted((a, b) => a.far - b.far)
    .filter(({ one, far }) => far <= 4 || one.startsWith(`${path}.`))
    .slice(0, 3);
  const hint =
    near.length > 0
      ? `Did you mean ${near.map(({ one }) => one).join(' or ')}?`
      : 'The list of fields has those there are.';
  return `There is no field “${path}”. ${hint}`;
}

/** Letters to change, take out or put in to make one word the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const swap = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
