/** Letters and digits that nobody takes for one another, on paper or on the telephone. */
const signs = '23456789abcdefghjkmnpqrstuvwxyz';

export const recoveryCodeCount = 10;

/** Makes `count` unambiguous signs out of random bytes; bytes that would favour some signs are left out. */
function unambiguous(count: number, randomBytes: (length: number) => Uint8Array): string {
  let text = '';
  while (text.length < count) {
    for (const byte of randomBytes(count * 2)) {
      if (byte < signs.length * 8 && text.length < count) text += signs[byte % signs.length];
    }
  }
  return text;
}

const inGroups = (text: string, size: number): string => text.match(new RegExp(`.{1,${size}}`, 'g'))?.join('-') ?? '';

/** A recovery code in the form shown: `k7mq2-x9d4t` (G3). */
export const makeRecoveryCode = (randomBytes: (length: number) => Uint8Array): string =>
  inGroups(unambiguous(10, randomBytes), 5);

/** The code printed in a letter for people without e-mail: `h4kt-9wme-2rxp`. */
export const makeLetterCode = (randomBytes: (length: number) => Uint8Array): string =>
  inGroups(unambiguous(12, randomBytes), 4);

/** A code as somebody typed it, without what they may have added: spaces, hyphens, capitals. */
export const plainCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–—.]/g, '');

export const looksLikeOneTimeCode = (plain: string): boolean => /^\d{6}$/.test(plain);
export const looksLikeRecoveryCode = (plain: string): boolean =>
  plain.length === 10 && [...plain].every((sign) => signs.includes(sign));
export const looksLikeLetterCode = (plain: string): boolean =>
  plain.length === 12 && [...plain].every((sign) => signs.includes(sign));
