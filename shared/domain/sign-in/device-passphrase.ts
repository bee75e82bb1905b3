import { commonWords } from './common-words.ts';
import { simplest } from './plainness.ts';

export const devicePassphraseLength = 10;

/**
 * Whether a passphrase can open a device (O5): ten characters or more, not digits only, no common one. Null when it
 * can, else the sentence to show next to the field. Judged on the device, without a connection.
 */
export function devicePassphraseProblem(text: string): string | null {
  const passphrase = text.normalize('NFKC');
  if (passphrase === '') return 'Enter a passphrase for this device';
  if ([...passphrase].length < devicePassphraseLength)
    return `Passphrase must be ${devicePassphraseLength} characters or more`;
  if (/^[\p{N}\s]+$/u.test(passphrase)) return 'Passphrase must not be digits only';
  if (simplest(passphrase, (word) => commonWords.has(word))) {
    return 'That passphrase is easy to guess. Try three words that have nothing to do with each other';
  }
  return null;
}
