import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type TestModule, type Vitest } from 'vitest/node';
import type { Mutation } from './mutation.ts';

/** What a scratch copy is asked to do: run a test file as it is, or with one mutation. */
export interface Task {
  number: number;
  test: string;
  mutation?: Mutation;
}

export interface TestOutcome {
  title: string;
  state: string;
}

export interface Report {
  number: number;
  outcomes: TestOutcome[];
  /** Why the file could not even be run. */
  faults: string[];
}

const root = process.cwd();

async function open(): Promise<Vitest> {
  const options = { root, config: join(root, 'test', 'vitest.config.ts'), watch: false, reporters: [{}] };
  return createVitest('test', { ...options, silent: true });
}

/** Runs in a scratch copy of the project, in a process of its own; tasks and reports are messages. */
async function serve(): Promise<void> {
  const vitest = await open();
  process.on('message', async (task: Task) => {
    const report = await carryOut(vitest, task).catch((fault: Error) => ({
      number: task.number,
      outcomes: [],
      faults: [fault.message],
    }));
    process.send?.(report);
  });
  process.on('disconnect', () => {
    vitest.close().finally(() => process.exit(0));
  });
  process.send?.('ready');
}

async function carryOut(vitest: Vitest, { number, test, mutation }: Task): Promise<Report> {
  const file = join(root, mutation?.file ?? test);
  const text = readFileSync(file, 'utf8');
  if (mutation)
    writeFileSync(
      file,
      text.replace(mutation.what, () => mutation.by),
    );
  vitest.invalidateFile(file);
  try {
    const specifications = await vitest.globTestSpecifications([join(root, test)]);
    const wanted = specifications.filter(({ moduleId }) => moduleId === join(root, test));
    if (mutation) vitest.setGlobalTestNamePattern(new RegExp(RegExp.escape(mutation.name)));
    else vitest.resetGlobalTestNamePattern();
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(wanted);
    const faults = [...testModules.flatMap((module) => module.errors()), ...unhandledErrors].map(messageOf);
    return { number, outcomes: testModules.flatMap(outcomesOf), faults };
  } finally {
    if (mutation) writeFileSync(file, text);
    vitest.invalidateFile(file);
  }
}

const outcomesOf = (module: TestModule): TestOutcome[] =>
  [...module.children.allTests()].map((one) => ({ title: one.fullName, state: one.result().state }));

const messageOf = (fault: unknown): string => String((fault as { message?: unknown })?.message ?? fault);

if (import.meta.main) await serve();
