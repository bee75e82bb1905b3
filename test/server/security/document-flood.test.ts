import { expect, test } from 'vitest';
import type { AdviceDocumentPorts } from '../../../server/features/advice-documents/index.ts';
import { adviceDocumentRoutes } from '../../../server/features/advice-documents/index.ts';
import { jane, nadia } from '../../builders/a-case.ts';
import { signedIn } from '../../doubles/signed-in.ts';

const path = '/api/advice/00000000-0000-4000-8000-000000000000/document';

test('V4: nobody has more than a few documents made at once; others are not held up', async () => {
  let letGo = () => {};
  const later = new Promise<unknown[]>((resolve) => {
    letGo = () => resolve([]);
  });
  // Looking the case up takes long, and finds none.
  const ports = { sql: () => later } as unknown as AdviceDocumentPorts;
  const routes = adviceDocumentRoutes(ports);
  const ask = (person: typeof nadia) => signedIn(person, routes).request(path);
  const asked = Array.from({ length: 10 }, () => ask(nadia));
  const other = ask(jane);
  const refused = await Promise.race(asked.slice(4));
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([429, 'too-many-tries']);
  letGo();
  expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([404, 404, 404, 404, ...Array(6).fill(429)]);
  expect((await other).status).toBe(404);
  expect((await ask(nadia)).status).toBe(404);
});
