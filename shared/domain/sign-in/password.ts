import { simplest } from './plainness.ts';

/** No composition rules: length, and not one that everybody tries first. Counted in characters, not bytes. */
export const passwordLength = { least: 12, most: 1000 } as const;

/** The form in which a password is judged and hashed, so that it does not matter which keyboard typed it. */
export const normalisedPassword = (text: string): string => text.normalize('NFKC');

export interface PasswordSurroundings {
  /** Whether a lower-case word is on the list of common passwords. */
  isCommon: (word: string) => boolean;
  /** What anybody would guess about this person: name, e-mail address, sign-in name. */
  about: readonly string[];
}

/**
 * Whether a new password for the hub can be taken (G3): null when it can, else the sentence to show next to the field.
 * Nothing is asked of its make-up; a common password stays common with digits around it.
 */
export function passwordProblem(text: string, around: PasswordSurroundings): string | null {
  const password = normalisedPassword(text);
  const length = [...password].length;
  if (length === 0) return 'Enter a password';
  if (length < passwordLength.least) return `Password must be ${passwordLength.least} characters or more`;
  if (length > passwordLength.most) return `Password must be ${passwordLength.most} characters or fewer`;
  switch (simplest(password, around.isCommon, around.about)) {
    case 'about':
      return 'Password must not be your name or e-mail address. Try three words that have nothing to do with each other';
    case 'common':
    case 'pattern':
      return 'That password is easy to guess. Try three words that have nothing to do with each other';
    default:
      return null;
  }
}
