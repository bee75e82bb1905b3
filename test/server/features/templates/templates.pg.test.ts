import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templateRoutes } from '../../../../server/features/templates/index.ts';
import { letterTemplates, mailTemplateKinds, templateOf } from '../../../../shared/domain/templates/index.ts';
import { abigail, ada, jane, nadia } from '../../../builders/a-case.ts';
import { type FreshDatabase, freshDatabase } from '../../../doubles/postgres.ts';
import { signedIn } from '../../../doubles/signed-in.ts';
import { storeEverybody } from '../../../doubles/sync-hub.ts';

const clock = { now: () => new Date('2026-11-23T10:00:00Z'), today: () => '2026-11-23' };
let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
  await storeEverybody(database.sql);
});
afterAll(() => database.drop());

async function ask(method: string, path: string, body?: unknown, person = ada) {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await signedIn(person, templateRoutes({ sql: database.sql, clock })).request(path, {
    method,
    ...init,
  });
  return { status: response.status, body: (await response.json().catch(() => null)) as never as Record<string, never> };
}
const path = '/api/templates/acknowledgement';
const saying = (words: string) => `${letterTemplates.acknowledgement.builtIn}\n${words}\n`;
const save = (source: string, basedOn: number) => ask('PUT', path, { source, basedOn, note: 'Friendlier' });

describe('templates', () => {
  test('G4: administrators alone see and change them', async () => {
    for (const person of [jane, nadia, abigail]) {
      expect((await ask('GET', '/api/templates', undefined, person)).status).toBe(403);
      expect((await ask('GET', path, undefined, person)).status).toBe(403);
      expect((await ask('POST', `${path}/check`, { source: '' }, person)).status).toBe(403);
      expect((await ask('PUT', path, { source: saying('x'), basedOn: 0, note: 'x' }, person)).status).toBe(403);
      expect((await ask('GET', `${path}/versions/0`, undefined, person)).status).toBe(403);
      expect((await ask('PUT', '/api/letter-settings', {}, person)).status).toBe(403);
    }
    expect(await database.sql`SELECT 1 FROM template_version`).toHaveLength(0);
  });

  test('G4: saving makes a new version, keeps the old ones, and is recorded', async () => {
    expect((await ask('GET', path)).body).toMatchObject({ version: 0, saved: null, versions: [] });
    expect((await save(saying('We are glad to help.'), 0)).body).toEqual({ version: 1 });
    expect((await save(saying('We are happy to help.'), 1)).body).toEqual({ version: 2 });
    const { body } = await ask('GET', path);
    expect(body).toMatchObject({ version: 2, source: saying('We are happy to help.'), saved: { by: 'Ada Quill' } });
    expect((body.versions as unknown as { version: number }[]).map(({ version }) => version)).toEqual([2, 1]);
    expect((await ask('GET', `${path}/versions/1`)).body).toEqual({
      version: 1,
      source: saying('We are glad to help.'),
    });
    expect((await ask('GET', `${path}/versions/0`)).body).toMatchObject({
      source: letterTemplates.acknowledgement.builtIn,
    });
    const acts = await database.sql`SELECT person_id, detail FROM audit WHERE action = 'template saved' ORDER BY id`;
    expect(acts).toMatchObject([
      { person_id: ada.personId, detail: { kind: 'acknowledgement', version: 1 } },
      { detail: { version: 2 } },
    ]);
  });

  test('G4: a saved version never changes, not even by the database', async () => {
    const { sql } = database;
    await expect(sql`UPDATE template_version SET source = 'x'`).rejects.toThrow('never changes');
    await expect(sql`DELETE FROM template_version`).rejects.toThrow('never changes');
  });

  test('G4: a save over a version that somebody else saved meanwhile is refused, and says who', async () => {
    const late = await save(saying('Mine'), 1);
    expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
    expect(late.body.detail).toContain('Ada Quill saved version 2 on 23 November 2026. What you typed is still here');
    expect((await save(saying('Ahead'), 7)).status).toBe(409);
    expect((await ask('GET', path)).body).toMatchObject({ version: 2 });
  });

  test('G4: of two saves at the same moment one is taken', async () => {
    const both = await Promise.all([save(saying('One'), 2), save(saying('Other'), 2)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('G4: what could not make a letter is refused with its line, and nothing is stored', async () => {
    const wrong = await save('# T\n{{ decide.on }}\n{{ child.nmae }}', 3);
    expect([wrong.status, wrong.body.code]).toEqual([422, 'template-wrong']);
    expect(wrong.body.fields).toEqual({ 3: 'There is no field “child.nmae”. Did you mean child.name?' });
    expect((await ask('GET', path)).body).toMatchObject({ version: 3 });
    expect((await save('# T', 3)).body.fields).toMatchObject({
      1: expect.stringContaining('by when the decision comes'),
    });
  });

  test('reg 32: the services that letters name are entered once', async () => {
    const settings = { address: 'Town Hall', advice: 'A', mediation: 'M', disagreement: 'D', tribunal: 'T' };
    expect((await ask('PUT', '/api/letter-settings', settings)).status).toBe(204);
    expect((await ask('GET', '/api/templates')).body).toMatchObject({ settings });
  });

  test('a kind or a version that there is not is not found', async () => {
    expect((await ask('GET', '/api/templates/love-letter')).status).toBe(404);
    expect((await ask('GET', `${path}/versions/99`)).status).toBe(404);
  });

  test('G2: an e-mail that spells out the name of a child of a case is refused at its line, in the check and when it is saved', async () => {
    const { sql } = database;
    const caseId = '44444444-0000-4000-8000-000000000001';
    await sql`INSERT INTO hub_case (id, ref, child_name, stage) VALUES (${caseId}, 'H-7001', 'Posy Fenwick', 'gathering advice')`;
    const mail = '/api/templates/e-mail-advice-received';
    const source = templateOf('e-mail advice received').builtIn.replace('What you', 'About posy fenwick: what you');
    const { body } = await ask('POST', `${mail}/check`, { source });
    expect(body.problems).toEqual([{ line: 5, words: expect.stringContaining('the name of a child') }]);
    expect(await ask('PUT', mail, { source, basedOn: 0, note: 'x' })).toMatchObject({
      status: 422,
      body: { code: 'template-wrong', fields: { 5: expect.stringContaining('names no child') } },
    });
    // A letter is to the family: it may.
    expect((await ask('POST', `${path}/check`, { source: saying('Posy Fenwick') })).body.problems).toEqual([]);
  });

  test('G4: letters, the plan and every e-mail are in the list, each with its fields and its built-in text', async () => {
    const { body } = await ask('GET', '/api/templates');
    const listed = (body as unknown as { templates: { slug: string; shape: string }[] }).templates;
    const count = (shape: string) => listed.filter((one) => one.shape === shape).length;
    expect([count('letter'), count('plan'), count('e-mail')]).toEqual([8, 1, mailTemplateKinds.length]);
    expect(new Set(listed.map(({ slug }) => slug)).size).toBe(listed.length);
    for (const { slug } of listed) {
      const one = await ask('GET', `/api/templates/${slug}`);
      expect([slug, one.status]).toEqual([slug, 200]);
    }
  });
});
