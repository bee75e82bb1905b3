import { passwordProblem } from '../../../shared/domain/sign-in/index.ts';
import type { Account } from './account-store.ts';
import { isCommonPassword } from './common-passwords.ts';

/** Whether this person can take this password: null, or the sentence to show next to the field. */
export const newPasswordProblem = (
  password: string,
  account: Pick<Account, 'name' | 'email' | 'signInName'>,
): string | null =>
  passwordProblem(password, {
    isCommon: isCommonPassword,
    about: [account.name, account.email ?? '', account.signInName ?? ''],
  });
