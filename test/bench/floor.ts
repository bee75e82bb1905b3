import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createGzip } from 'node:zlib';
import { connect } from '../../server/database/connect.ts';

/**
 * The floor: the least that a server can do for the same rows. No accounts, no rules, no history, no feed. It runs in a
 * process of its own (`PORT`, `DATABASE_URL`) and keeps what it is sent in a table of its own.
 */
const sql = connect(process.env.DATABASE_URL ?? '', { max: 20, name: 'floor' });
const listeners = new Set<ServerResponse>();

await sql`CREATE TABLE IF NOT EXISTS floor_row (id uuid PRIMARY KEY, case_id uuid NOT NULL, body text NOT NULL)`;
await sql`CREATE TABLE IF NOT EXISTS floor_access (person_id uuid, case_id uuid, PRIMARY KEY (person_id, case_id))`;
await sql.listen('floor', async (id) => {
  const [row] = await sql<{ text: string }[]>`SELECT row_to_json(r)::text AS text FROM floor_row r WHERE id = ${id}`;
  for (const listener of listeners) listener.write(`event: row\ndata: ${row?.text}\n\n`);
});

async function rowsOf(personId: string, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' });
  const packed = createGzip({ level: 4 });
  packed.pipe(response);
  const query = sql<{ text: string }[]>`
    SELECT json_build_object('id', d.id, 'caseId', d.case_id, 'revision', d.revision, 'at', d.at)::text || E'\t' || d.body AS text
    FROM feed f JOIN document d ON d.id = f.document_id WHERE f.person_id = ${personId} AND f.visible`;
  for await (const rows of query.cursor(400)) packed.write(rows.map(({ text }) => `${text}\n`).join(''));
  packed.end();
}

async function upsert(rows: { id: string; caseId: string; body: unknown }[], response: ServerResponse): Promise<void> {
  await sql`
    INSERT INTO floor_row (id, case_id, body) SELECT * FROM unnest(
      ${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.caseId)}::uuid[],
      ${rows.map((row) => JSON.stringify(row.body))}::text[])
    ON CONFLICT (id) DO UPDATE SET body = excluded.body`;
  response.end('{}');
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [, what, id] = (request.url ?? '').split('/');
  if (what === 'rows') return rowsOf(id ?? '', response);
  if (what === 'live') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 2000\n\n');
    listeners.add(response);
    response.on('close', () => listeners.delete(response));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (what !== 'upsert') return void response.end('{}');
  const rows = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Parameters<typeof upsert>[0];
  await upsert(rows, response);
  if (id === 'tell' && rows[0]) await sql.notify('floor', rows[0].id);
}

const server = createServer((request, response) => {
  answer(request, response).catch((fault) => {
    console.error(fault);
    response.destroy();
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit(0));
