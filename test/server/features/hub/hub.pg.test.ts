import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountsHub, aHub } from '../sign-in/accounts.ts';

let hub: AccountsHub;
beforeAll(async () => {
  hub = await aHub();
});
afterAll(() => hub.drop());

const harrowdale = {
  name: 'Harrowdale Council',
  shortName: 'Harrowdale',
  email: 'send@harrowdale.example',
  phone: null,
};

test('G1: anybody sees whose hub it is and its date', async () => {
  await hub.sql`INSERT INTO hub_setting (key, value) VALUES ('authority', ${hub.sql.json(harrowdale)})`;
  expect((await hub.visit().get('/api/hub')).body).toEqual({ authority: harrowdale, demo: false, today: '2026-11-23' });
});

test('A7: who is signed in sees their own setting and teams as they are today', async () => {
  const ros = await hub.open('setting', 'Pat Lowther');
  const settingId = crypto.randomUUID();
  const teamId = crypto.randomUUID();
  await hub.sql`INSERT INTO setting (id, name, phase) VALUES (${settingId}, 'Elm Bank Primary', 'primary')`;
  await hub.sql`INSERT INTO team (id, name, service, adviser_kind) VALUES (${teamId}, 'Inclusion', 'Education', 'education')`;
  const visitor = await hub.signIn(ros);
  expect((await visitor.get('/api/me')).body).toMatchObject({ person: { settingName: null, teamIds: [] } });
  await hub.sql`UPDATE person SET setting_id = ${settingId} WHERE id = ${ros.personId}`;
  await hub.sql`INSERT INTO team_member (team_id, person_id) VALUES (${teamId}, ${ros.personId})`;
  expect((await visitor.get('/api/me')).body).toMatchObject({
    person: { settingId, settingName: 'Elm Bank Primary', teamIds: [teamId] },
  });
});
