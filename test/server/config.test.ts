import { expect, test } from 'vitest';
import { ConfigFault, readConfig } from '../../server/config.ts';

const secret = 's'.repeat(32);

test('without any settings the hub is a demo on this machine alone', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    origin: 'http://localhost:3000',
    demo: true,
    databaseUrl: undefined,
    trustProxy: false,
  });
});

test('with a database of one’s own it is no demo unless asked for', () => {
  const environment = { DATABASE_URL: 'postgres://hub@db/hub', HUB_SECRET: secret };
  expect(readConfig(environment).demo).toBe(false);
  expect(readConfig({ ...environment, HUB_DEMO: 'on' }).demo).toBe(true);
});

test('empty variables count as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '', SMTP_URL: '' })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
  });
});

const faults: [string, Record<string, string>, string][] = [
  ['a port that is none', { PORT: 'eighty' }, 'PORT must be a number'],
  ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with postgres://'],
  ['a database without a secret', { DATABASE_URL: 'postgres://x' }, 'HUB_SECRET must be set'],
  ['a short secret', { HUB_SECRET: 'short' }, 'HUB_SECRET must be at least 32 characters long'],
  ['an address without TLS', { HUB_ORIGIN: 'http://hub.example.gov.uk' }, 'HUB_ORIGIN must begin with https://'],
  ['an address that is none', { HUB_ORIGIN: 'hub' }, 'HUB_ORIGIN must be an address'],
  ['e-mail without a sender', { SMTP_URL: 'smtp://mail' }, 'MAIL_FROM must be set'],
  ['a demo that is maybe', { HUB_DEMO: 'maybe' }, 'HUB_DEMO must be on or off'],
];

test.for(faults)('%s is refused with a sentence that names the variable', ([, environment, sentence]) => {
  expect(() => readConfig(environment)).toThrow(ConfigFault);
  expect(() => readConfig(environment)).toThrow(sentence);
});

test('every wrong variable is named at once, and no value is repeated', () => {
  const read = () => readConfig({ PORT: 'x', HUB_SECRET: 'hunter2' });
  expect(read).toThrow(/PORT.*HUB_SECRET/s);
  expect(read).not.toThrow('hunter2');
});
