import type { Template } from 'liquidjs';
import type { TemplateProblem } from '../../../shared/api/templates.ts';
import {
  fieldsOf,
  type ReadMarkup,
  readMarkup,
  sampleData,
  type TemplateKind,
  templateOf,
} from '../../../shared/domain/templates/index.ts';
import { fieldProblems, pathOf } from './check-fields.ts';
import { problemOf } from './faults.ts';
import { fill, parse } from './liquid.ts';
import { mailProblems, shownMail, withReason } from './mail-words.ts';
import { samplePlan, sectionProblems } from './plan-sections.ts';

/** What is wrong with a template, and how it looks on the sample case when it can be filled. */
export interface CheckedTemplate {
  problems: TemplateProblem[];
  preview: Pick<ReadMarkup, 'title' | 'blocks'> | null;
}

/**
 * G4: everything that could go wrong when it is used is found before the template is saved: what cannot be
 * read, fields that there are not, what the law wants in it (reg 32), and a shape that cannot be set. Each at its line.
 */
export function checkTemplate(kind: TemplateKind, source: string): CheckedTemplate {
  let templates: Template[];
  try {
    templates = parse(source);
  } catch (fault) {
    return { problems: [problemOf(fault)], preview: null };
  }
  const found = [
    ...fieldProblems(templates, fieldsOf(templateOf(kind).model)).map(
      templateOf(kind).shape === 'e-mail' ? withReason : same,
    ),
    ...missingWords(kind, templates),
    ...readMarkup(skeleton(source)).problems,
  ];
  if (found.length > 0) return { problems: inOrder(found), preview: previewOf(kind, source) };
  try {
    const [full, bare] = [false, true].map((isBare) => fill(source, sampleData(templateOf(kind).model, isBare)));
    const onSample = [full, bare]
      .flatMap((read) => (read ? [...read.problems, ...shapeProblems(kind, read)] : []))
      .map(({ words }) => ({ line: 1, words }));
    return { problems: inOrder(onSample), preview: full ? shownOn(kind, full) : null };
  } catch (fault) {
    return { problems: [problemOf(fault)], preview: null };
  }
}

const same = (problem: TemplateProblem): TemplateProblem => problem;

/** What is wrong with what it made, besides its markup. */
const shapeProblems = (kind: TemplateKind, read: ReadMarkup): TemplateProblem[] => {
  const { shape } = templateOf(kind);
  if (shape === 'plan') return sectionProblems(read.blocks);
  return shape === 'e-mail' ? mailProblems(read) : [];
};

/** How it reads on the sample case. */
const shownOn = (kind: TemplateKind, read: ReadMarkup): CheckedTemplate['preview'] => {
  const { shape } = templateOf(kind);
  if (shape === 'plan') return samplePlan(read);
  return shape === 'e-mail' ? shownMail(read) : read;
};

/** Reg 32 and its like: the fields the law wants, each outside of any condition or loop. */
function missingWords(kind: TemplateKind, templates: readonly Template[]): TemplateProblem[] {
  const { shape, mustSay } = templateOf(kind);
  const said = new Set(templates.map(outputPath));
  return mustSay
    .filter(({ path }) => !said.has(path))
    .map(({ path, words, source }) => ({
      line: 1,
      words: `${shape === 'e-mail' ? 'This e-mail has' : `The law wants this ${shape}`} to say ${words} (${source}). Put {{ ${path} }} into it, outside any {% if %} or {% for %}.`,
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
function previewOf(kind: TemplateKind, source: string): CheckedTemplate['preview'] {
  try {
    return shownOn(kind, fill(source, sampleData(templateOf(kind).model)));
  } catch {
    return null;
  }
}

function inOrder(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const once = new Map(problems.map((one) => [`${one.line} ${one.words}`, one]));
  return [...once.values()].toSorted((a, b) => a.line - b.line);
}
