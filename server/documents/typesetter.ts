import { Worker } from 'node:worker_threads';
import type { Picture, PrintableAdvice } from '../../shared/word/printable-advice.ts';
import type { PrintableLetter } from '../../shared/word/printable-letter.ts';
import type { PrintablePlan } from '../../shared/word/printable-plan.ts';
import type { LetterTask, PdfTask, PlanTask, SettingResult, WordTask } from './typesetter-worker.ts';

/** Makes documents away from the thread that answers requests: twenty pages take that thread about a millisecond. */
export interface Typesetter {
  /** A template with its data as tagged PDF/UA-1. */
  pdf(
    template: 'advice' | 'letter' | 'case-letter' | 'plan',
    data: object,
    files?: PdfTask['files'],
  ): Promise<Uint8Array>;
  /** A response as a Word document. */
  word(advice: PrintableAdvice, pictures: ReadonlyMap<string, Picture>): Promise<Uint8Array>;
  /** A letter as a Word document. */
  wordLetter(letter: PrintableLetter): Promise<Uint8Array>;
  /** A plan as a Word document. */
  wordPlan(plan: PrintablePlan, pictures: ReadonlyMap<string, Picture>): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** A document that could not be set. The message says why, for the log. */
export class SettingFault extends Error {
  override name = 'SettingFault';
}

type Unnumbered = Omit<PdfTask, 'id'> | Omit<WordTask, 'id'> | Omit<LetterTask, 'id'> | Omit<PlanTask, 'id'>;

interface Waiting {
  resolve(bytes: Uint8Array): void;
  reject(fault: Error): void;
}

/** The worker starts with the first document and again after a crash; a document that takes too long fails with it. */
export function startTypesetter({ timeoutMilliseconds = 60_000 } = {}): Typesetter {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (fault: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./typesetter-worker.ts', import.meta.url));
    started.unref();
    started.on('message', (result: SettingResult) => {
      const asked = waiting.get(result.id);
      waiting.delete(result.id);
      if (waiting.size === 0) started.unref();
      if ('bytes' in result) asked?.resolve(result.bytes);
      else asked?.reject(new SettingFault(result.fault));
    });
    started.on(
      'error',
      (fault) => worker === started && fail(fault instanceof Error ? fault : new Error(String(fault))),
    );
    started.on('exit', () => worker === started && fail(new SettingFault('The typesetter has stopped.')));
    return started;
  };

  const ask = (task: Unnumbered): Promise<Uint8Array> => {
    worker ??= start();
    const id = next++;
    const current = worker;
    return new Promise<Uint8Array>((resolve, reject) => {
      const late = setTimeout(() => void current.terminate(), timeoutMilliseconds);
      const settle =
        <T>(act: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late);
          act(value);
        };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      current.ref();
      current.postMessage({ ...task, id });
    });
  };

  return {
    pdf: (template, data, files = []) => ask({ template, data: data as Record<string, unknown>, files }),
    word: (advice, pictures) => ask({ word: advice, pictures: new Map(pictures) }),
    wordLetter: (letter) => ask({ letter }),
    wordPlan: (plan, pictures) => ask({ plan, pictures: new Map(pictures) }),
    async close() {
      await worker?.terminate();
    },
  };
}
