import { describe, expect, test } from 'vitest';
import { readMailSettings, transportFor } from '../../../server/mail/settings.ts';
import { outcomeOf } from '../../../server/mail/smtp.ts';

const now = () => new Date();

describe('settings for e-mail', () => {
  test('host, port, user and password make an address, whatever stands in the password', () => {
    const settings = readMailSettings({
      SMTP_HOST: 'mail.example',
      SMTP_USER: 'hub',
      SMTP_PASS: 'a@b:c/d',
      MAIL_FROM: 'hub@x.example',
    });
    expect(settings.smtp).toEqual({ url: 'smtp://hub:a%40b%3Ac%2Fd@mail.example:587', from: 'hub@x.example' });
    expect(readMailSettings({ SMTP_HOST: 'm', SMTP_PORT: '465', MAIL_FROM: 'hub@x' }).smtp?.url).toBe('smtps://m:465');
  });

  test('G2: without settings the demo keeps e-mails in its mailbox; elsewhere they are not taken for sent', async () => {
    const none = readMailSettings({ SMTP_URL: '' });
    expect(transportFor(none, now, { demo: true }).name).toBe('mailbox');
    const letter = { to: 'a@b', subject: '', text: '', html: '', messageId: '<a@b>', attempt: 1 };
    expect(await transportFor(none, now, { demo: false }).send(letter)).toMatchObject({ ok: false, again: true });
  });

  test('a sender address is required with SMTP', () => {
    expect(() => readMailSettings({ SMTP_URL: 'smtp://m:25' })).toThrow(/MAIL_FROM|must be set/);
  });
});

describe('what an SMTP fault means', () => {
  test.each([
    ['a refused address', { message: 'x', code: 'EENVELOPE', responseCode: 550 }, false],
    ['a full mailbox, try later', { message: 'x', code: 'EENVELOPE', responseCode: 452 }, true],
    ['a line that dropped', { message: 'x', code: 'ECONNECTION' }, true],
    ['a password of ours that is wrong', { message: 'x', code: 'EAUTH', responseCode: 535 }, true],
  ])('G2: %s: tried again is %#', (_what, fault, again) => {
    expect(outcomeOf(fault)).toMatchObject({ ok: false, again });
  });
});
