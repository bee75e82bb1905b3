import { expect, test } from 'vitest';
import { type DemoPorts, demoRoutes } from '../../../../server/features/demo/index.ts';

const ros = '7b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e';
const somebodyElse = '5b7ee5a2-3f2b-4b0a-9f3e-1d2a3b4c5d6e';

function aDemo(): DemoPorts {
  let today = '2026-11-23';
  return {
    accounts: async () => [
      {
        personId: ros,
        name: 'Ros Penhale',
        email: 'ros.penhale@harrowdale.example',
        password: 'harrowdale demo',
        role: 'contributor',
        jobTitle: 'Speech and language therapist',
        belongsTo: 'Speech and language therapy',
        tryThis: 'Carry on with the advice on Idris Kellaway.',
      },
    ],
    isAccount: async (personId) => personId === ros,
    codeOf: async () => '492816',
    today: () => today,
    async moveTo(date) {
      if (date <= today) return false;
      today = date;
      return true;
    },
  };
}

const ask = async (demo: DemoPorts | null, path: string, body?: unknown) => {
  const init =
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await demoRoutes(demo).request(path, init);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};

test('outside the demo none of its routes is there', async () => {
  for (const [path, body] of [
    ['/api/demo/accounts'],
    [`/api/demo/code/${ros}`],
    ['/api/demo/date', { date: '2027-01-01' }],
  ] as const) {
    const answer = await ask(null, path, body);
    expect([path, answer.status, answer.body.code]).toEqual([path, 404, 'demo-only']);
  }
});

test('the demo introduces its accounts and shows the code of each, and of nobody else', async () => {
  expect((await ask(aDemo(), '/api/demo/accounts')).body).toMatchObject({ accounts: [{ name: 'Ros Penhale' }] });
  expect(await ask(aDemo(), `/api/demo/code/${ros}`)).toEqual({ status: 200, body: { code: '492816' } });
  expect(await ask(aDemo(), `/api/demo/code/${somebodyElse}`)).toMatchObject({
    status: 404,
    body: { code: 'not-found' },
  });
});

test('the date moves forward only, and a wrong one is answered in words beside the field', async () => {
  const demo = aDemo();
  expect(await ask(demo, '/api/demo/date', { date: '2026-12-04' })).toEqual({
    status: 200,
    body: { today: '2026-12-04' },
  });
  expect(await ask(demo, '/api/demo/date', { date: '2026-12-04' })).toMatchObject({
    status: 422,
    body: { code: 'invalid', fields: { date: 'Choose a date after 4 December 2026' } },
  });
  expect(await ask(demo, '/api/demo/date', { date: '31 December' })).toMatchObject({ status: 422 });
});
