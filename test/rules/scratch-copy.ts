import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report, Task } from './workbench.ts';

const parts = ['client', 'server', 'shared', 'test', 'public', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Longest time for one test file; a change may make it wait for ever, which is noticed too. */
const patience = 180_000;

/** A copy of the project in which one change at a time is made and tested. Packages are shared with the original. */
export class ScratchCopy {
  readonly #project: string;
  readonly #folder: string;
  #bench: ChildProcess | undefined;
  #number = 0;

  private constructor(project: string, folder: string) {
    this.#project = project;
    this.#folder = folder;
  }

  static async make(project: string): Promise<ScratchCopy> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'check-rules-')));
    const wanted = (path: string) => !path.startsWith(join(project, 'test', 'output'));
    for (const part of parts) await cp(join(project, part), join(folder, part), { recursive: true, filter: wanted });
    await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
    return new ScratchCopy(project, folder);
  }

  /** Runs a test file as it is, or with one change. A run that ends without an answer leaves no change behind. */
  async run(task: Omit<Task, 'number'>): Promise<Report> {
    const report = await this.#ask(task);
    const changed = task.mutation?.file;
    if (!this.#bench && changed) await copyFile(join(this.#project, changed), join(this.#folder, changed));
    return report;
  }

  async #ask(task: Omit<Task, 'number'>): Promise<Report> {
    const bench = this.#bench ?? (await this.#start());
    const number = ++this.#number;
    return new Promise((resolve) => {
      const finish = (report: Report) => {
        clearTimeout(timer);
        bench.off('message', hear);
        bench.off('exit', gone);
        resolve(report);
      };
      const hear = (report: Report) => report.number === number && finish(report);
      const gone = () => {
        this.#bench = undefined;
        finish({ number, outcomes: [], faults: ['the test run ended without an answer'] });
      };
      const timer = setTimeout(() => {
        bench.kill('SIGKILL');
        this.#bench = undefined;
        finish({ number, outcomes: [{ title: 'took too long', state: 'failed' }], faults: [] });
      }, patience);
      bench.on('message', hear);
      bench.once('exit', gone);
      bench.send({ ...task, number } satisfies Task);
    });
  }

  async remove(): Promise<void> {
    if (this.#bench) {
      this.#bench.disconnect();
      await once(this.#bench, 'exit');
    }
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #start(): Promise<ChildProcess> {
    const script = join(this.#folder, 'test', 'rules', 'workbench.ts');
    const bench = fork(script, { cwd: this.#folder, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#bench = bench;
    await once(bench, 'message');
    return bench;
  }
}
