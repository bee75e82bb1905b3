import type { DemoAccount } from '../shared/api/demo.ts';
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

function welcome({ config, demoAccounts }: RunningHub): void {
  console.log(`\nThe hub is ready: ${config.origin}\n`);
  if (demoAccounts.length > 0) introduce(demoAccounts, config.origin);
  console.log('Stop it with Ctrl-C. What was entered is kept.\n');
}

/** Some accounts of the demo, one line each; the sign-in page lists them all. */
function introduce(accounts: readonly DemoAccount[], origin: string): void {
  const shown = accounts.slice(0, 6);
  const width = (pick: (account: DemoAccount) => string) => Math.max(...shown.map((account) => pick(account).length));
  const [emails, names] = [width(({ email }) => email), width(({ name }) => name)];
  console.log(`It is a demo: nobody in it is real. The password of every account is "${accounts[0]?.password}".\n`);
  for (const { email, name, jobTitle, belongsTo } of shown) {
    const place = [jobTitle, belongsTo].filter(Boolean).join(', ');
    console.log(`  ${email.padEnd(emails)}  ${name.padEnd(names)}  ${place}`);
  }
  console.log(
    `\n${accounts.length} accounts in all: ${origin}/sign-in lists them, and shows the code that each is asked for.\n`,
  );
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
