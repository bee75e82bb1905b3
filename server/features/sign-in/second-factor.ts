import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { stepAt, stepSeconds, takesStep } from '../../../shared/domain/sign-in/index.ts';

const issuer = 'EHC hub';

export const newFactorSecret = (): Buffer => randomBytes(20);

const totpOf = (secret: Buffer, label = ''): TOTP =>
  new TOTP({ issuer, label, secret: new Secret({ buffer: bufferOf(secret) }), period: stepSeconds, digits: 6 });

const bufferOf = (bytes: Buffer): ArrayBuffer => Uint8Array.from(bytes).buffer;

/** What an authenticator app takes: the address in the QR code, and the key to type by hand, in fours. */
export function factorForApp(secret: Buffer, label: string): { uri: string; manualKey: string } {
  const totp = totpOf(secret, label);
  return { uri: totp.toString(), manualKey: totp.secret.base32.match(/.{1,4}/g)?.join(' ') ?? totp.secret.base32 };
}

/** The step whose code this is, when it can be taken now; null when not. `now` in ms. */
export function stepOfCode(secret: Buffer, code: string, now: number, lastStep: number | null): number | null {
  const delta = totpOf(secret).validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return null;
  const step = stepAt(now) + delta;
  return takesStep(step, stepAt(now), lastStep) ? step : null;
}

/** The code of one step. */
export const codeOfStep = (secret: Buffer, step: number): string =>
  totpOf(secret).generate({ timestamp: step * stepSeconds * 1000 });
