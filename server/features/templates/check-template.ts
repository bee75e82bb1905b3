import type { Template } from 'liquidjs';
import type { TemplateProblem } from '../../../shared/api/templates.ts';
import type { LetterKind } from '../../../shared/domain/documents/index.ts';
import {
  fieldsOf,
  letterModels,
  letterTemplates,
  type ReadMarkup,
  readMarkup,
  sampleData,
} from '../../../shared/domain/templates/index.ts';
import { fieldProblems, pathOf } from './check-fields.ts';
import { problemOf } from './faults.ts';
import { fill, parse } from './liquid.ts';

/** What is wrong with a template, and how it looks on the sample case when it can be filled. */
export interface CheckedTemplate {
  problems: TemplateProblem[];
  preview: Pick<ReadMarkup, 'title' | 'blocks'> | null;
}

/**
 * G4: everything that could go wrong when a letter is produced is found before the template is saved: what cannot be
 * read, fields that there are not, what the law wants in it (reg 32), and a shape that cannot be set. Each at its line.
 */
export function checkTemplate(kind: LetterKind, source: string): CheckedTemplate {
  let templates: Template[];
  try {
    templates = parse(source);
  } catch (fault) {
    return { problems: [problemOf(fault)], preview: null };
  }
  const found = [
    ...fieldProblems(templates, fieldsOf(letterModels[kind])),
    ...missingWords(kind, templates),
    ...readMarkup(skeleton(source)).problems,
  ];
  if (found.length > 0) return { problems: inOrder(found), preview: previewOf(kind, source) };
  try {
    const [full, bare] = [false, true].map((isBare) => fill(source, sampleData(letterModels[kind], isBare)));
    const onSample = [...(full?.problems ?? []), ...(bare?.problems ?? [])].map(({ words }) => ({ line: 1, words }));
    return { problems: inOrder(onSample), preview: full ?? null };
  } catch (fault) {
    return { problems: [problemOf(fault)], preview: null };
  }
}

/** Reg 32 and its like: the fields the law wants, each outside of any condition or loop. */
function missingWords(kind: LetterKind, templates: readonly Template[]): TemplateProblem[] {
  const said = new Set(templates.map(outputPath));
  return letterTemplates[kind].mustSay
    .filter(({ path }) => !said.has(path))
    .map(({ path, words, source }) => ({
      line: 1,
      words: `The law wants this letter to say ${words} (${source}). Put {{ ${path} }} into it, outside any {% if %} or {% for %}.`,
    }));
}

function outputPath(template: Template): string | null {
  const value = (template as { value?: { initial?: { postfix?: unknown[] } } }).value;
  const [token, ...more] = value?.initial?.postfix ?? [];
  return token && more.length === 0 ? pathOf(token) : null;
}

/** The lines of the markup alone, numbered as they were written: tags leave nothing behind, values a word. */
const skeleton = (source: string): string => {
  const onlyBreaks = (text: string) => text.replace(/[^\n]/g, '');
  return source
    .replace(/\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g, onlyBreaks)
    .replace(/\{%[\s\S]*?%\}/g, onlyBreaks)
    .replace(/\{\{[\s\S]*?\}\}/g, (output) => `value${onlyBreaks(output)}`);
};

/** How it looks as far as it goes, also while something is wrong with it. */
function previewOf(kind: LetterKind, source: string): CheckedTemplate['preview'] {
  try {
    return fill(source, sampleData(letterModels[kind]));
  } catch {
    return null;
  }
}

function inOrder(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const once = new Map(problems.map((one) => [`${one.line} ${one.words}`, one]));
  return [...once.values()].toSorted((a, b) => a.line - b.line);
}
