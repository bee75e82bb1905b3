import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { makeApp } from '../../server/app.ts';
import { hubApi } from '../../server/http/hub-api.ts';
import { staticFiles } from '../../server/http/static-files.ts';

/** The hub's pages as the hub serves them, without a database behind: for what is measured before anybody signs in. */
const port = Number(process.env.PORT);
const origin = `http://localhost:${port}`;
const hub = hubApi();
hub.get('/api/hub', (c) =>
  c.json({
    authority: { name: 'Harrowdale', shortName: 'Harrowdale', email: null, phone: null },
    demo: false,
    today: '2026-11-23',
  }),
);
const app = makeApp({
  origin,
  version: 'bench',
  authenticate: async () => undefined,
  areas: [hub],
  checkDatabase: async () => {},
  now: () => new Date(),
  log: () => {},
  client: staticFiles(join(import.meta.dirname, '../../dist/client')),
});
serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
process.on('SIGTERM', () => process.exit(0));
