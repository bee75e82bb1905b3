import { BuildFault, ensureClient } from './build-client.ts';
import { readConfig } from './config.ts';
import { logToOutput } from './http/request-log.ts';
import { endWith, type RunningHub, runHub, stopOnSignals } from './main.ts';

/**
 * `npm start`: everything up on an empty machine, told in words. With the database and secret of an operator it starts
 * the same hub without the demo.
 */
const started = performance.now();

const say = (words: string): void => {
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6);
  console.log(`${seconds} s  ${words}`);
};

function welcome({ config, demo }: RunningHub): void {
  console.log(`\nThe hub is ready: ${config.origin}\n`);
  if (demo) {
    console.log(demo);
    console.log('');
  }
  console.log('Stop it with Ctrl-C. What was entered is kept.\n');
}

try {
  console.log('EHC hub\n');
  const config = readConfig(process.env);
  const client = ensureClient(say);
  // Awaited by the hub; until then its failure is nobody's.
  client.catch(() => {});
  const log = process.env.NODE_ENV === 'production' ? logToOutput : () => {};
  const hub = await runHub({ config, say, log, client });
  stopOnSignals(hub, say);
  welcome(hub);
} catch (fault) {
  if (fault instanceof BuildFault) console.error(fault.message);
  else endWith(fault);
  process.exit(1);
}
