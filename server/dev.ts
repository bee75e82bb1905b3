import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createServer } from 'vite';
import { readConfig } from './config.ts';
import { connect } from './database/connect.ts';
import { startEmbedded } from './database/embedded.ts';
import { endWith } from './main.ts';

/**
 * `npm run dev`: the pages from source with instant updates, and a server that starts again when its code changes.
 * The database keeps running meanwhile.
 */
const project = join(import.meta.dirname, '..');
const say = (words: string): void => console.log(words);

async function holdDatabase(): Promise<() => Promise<void>> {
  const embedded = await startEmbedded({ folder: join(project, 'data', 'postgres'), say });
  const hold = connect(embedded.urlOf('postgres'), { max: 1, name: 'npm run dev' });
  await hold`SELECT 1`;
  return async () => {
    await hold.end();
    await embedded.stop();
  };
}

function startServer(port: number, origin: string): ChildProcess {
  const watched = ['--watch', '--watch-preserve-output', 'server/main.ts'];
  const env = { ...process.env, PORT: String(port), HUB_ORIGIN: origin };
  return spawn(process.execPath, watched, { cwd: project, env, stdio: 'inherit' });
}

async function dev(): Promise<void> {
  const config = readConfig(process.env);
  const release = config.databaseUrl ? async () => {} : await holdDatabase();
  const serverPort = config.port + 1;
  const pages = await createServer({
    configFile: join(project, 'client', 'vite.config.ts'),
    server: {
      port: config.port,
      strictPort: true,
      host: config.host,
      proxy: { '/api': { target: `http://${config.host}:${serverPort}` } },
    },
  });
  await pages.listen();
  const server = startServer(serverPort, config.origin);
  say(`Pages: ${config.origin} (the server behind them: port ${serverPort})`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await pages.close();
  if (server.exitCode === null) {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
  await release();
  process.exit(0);
}

await dev().catch(endWith);
