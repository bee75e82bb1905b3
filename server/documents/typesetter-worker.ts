import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { adviceToWord } from '../../shared/word/advice-to-word.ts';
import { letterToWord } from '../../shared/word/letter-to-word.ts';
import { planToWord } from '../../shared/word/plan-to-word.ts';
import type { Picture, PrintableAdvice } from '../../shared/word/printable-advice.ts';
import type { PrintableLetter } from '../../shared/word/printable-letter.ts';
import type { PrintablePlan } from '../../shared/word/printable-plan.ts';
import { glyphRanges, missingGlyph, onlyShowable } from './glyphs.ts';

/** A PDF to set: the template's name, its data, and files it shows (`pictures/1.png`). */
export interface PdfTask {
  id: number;
  template: string;
  data: Record<string, unknown>;
  files: { path: string; bytes: Uint8Array }[];
}

/** A Word document to make. */
export interface WordTask {
  id: number;
  word: PrintableAdvice;
  pictures: Map<string, Picture>;
}

/** A letter to make as a Word document. */
export interface LetterTask {
  id: number;
  letter: PrintableLetter;
}

/** A plan to make as a Word document. */
export interface PlanTask {
  id: number;
  plan: PrintablePlan;
  pictures: Map<string, Picture>;
}

export type SettingTask = PdfTask | WordTask | LetterTask | PlanTask;
export type SettingResult = { id: number; bytes: Uint8Array } | { id: number; fault: string };

const workspace = fileURLToPath(new URL('./typst', import.meta.url));
const fonts = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-latin'))), '..', 'fonts');
const faces = ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf', 'NotoSans-Italic.ttf', 'NotoSans-BoldItalic.ttf'];
const fontBlobs = faces.map((face) => readFileSync(join(fonts, face)));
const showable = glyphRanges(fontBlobs[0] as Buffer);
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });

function showableOnly(value: unknown): unknown {
  if (typeof value === 'string') return onlyShowable(value, showable);
  if (Array.isArray(value)) return value.map(showableOnly);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, showableOnly(inner)]));
}

function set({ template, data, files }: PdfTask): Uint8Array {
  const shown = JSON.stringify(showableOnly(data));
  const missingCharacters = shown.includes(missingGlyph);
  const inputs = { data: JSON.stringify({ ...JSON.parse(shown), missingCharacters }) };
  for (const { path, bytes } of files) compiler.mapShadow(join(workspace, path), Buffer.from(bytes));
  try {
    const compiled = compiler.compile({ mainFilePath: join(workspace, `${template}.typ`), inputs, resetRead: true });
    const fault = compiled.takeError();
    if (fault || !compiled.result)
      throw new Error(JSON.stringify(fault ? compiler.fetchDiagnostics(fault) : 'no document'));
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: Math.floor(Date.now() / 1000) });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(5);
  }
}

function make(task: SettingTask): Uint8Array | Promise<Uint8Array> {
  if ('word' in task) return adviceToWord(task.word, task.pictures);
  if ('letter' in task) return letterToWord(task.letter);
  if ('plan' in task) return planToWord(task.plan, task.pictures);
  return new Uint8Array(set(task));
}

parentPort?.on('message', async (task: SettingTask) => {
  let result: SettingResult;
  try {
    result = { id: task.id, bytes: await make(task) };
  } catch (fault) {
    result = { id: task.id, fault: String((fault as { code?: string }).code ?? fault) };
  }
  parentPort?.postMessage(result);
});
