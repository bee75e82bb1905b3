// Plain JavaScript, so that an old Node can read it: npm scripts load this first. The hub runs on Node 24, which comes
// with its packages; some versions of npm do not put it on the path, so an older Node hands over to it here.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const platform = `${process.platform}-${process.arch}`;

if (major < 24 || (major === 24 && minor < 7)) {
  const project = dirname(dirname(fileURLToPath(import.meta.url)));
  const packaged = join(project, 'node_modules', `node-${platform}`, 'bin', 'node');
  if (existsSync(packaged)) await handOver(packaged);
  console.error(
    `This is Node ${process.versions.node}; the hub needs Node 24.7 or newer.\n` +
      `npm install usually brings one along, but not for ${platform}, or it was told to leave out optional packages.\n` +
      'Run npm install again without --omit=optional, or install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}

/** Runs the same command with another Node and ends as it ends; this process does nothing else. */
function handOver(packaged) {
  const path = `${dirname(packaged)}${delimiter}${process.env.PATH ?? ''}`;
  const command = [...process.execArgv, ...process.argv.slice(1)];
  const child = spawn(packaged, command, { stdio: 'inherit', env: { ...process.env, PATH: path } });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // At a terminal Ctrl-C reaches the child by itself.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  return new Promise(() => {
    child.on('error', (fault) => {
      console.error(`Node 24 could not be started: ${fault.message}`);
      process.exit(1);
    });
    child.on('exit', (code) => process.exit(code ?? 1));
  });
}
