import { dateInWords } from '../../shared/domain/statute/index.ts';
import type { Typesetter } from './typesetter.ts';

/** What the letter to somebody without e-mail says (G3, G6). */
export interface RegistrationLetter {
  authority: { name: string; email: string | null; phone: string | null };
  /** Where people reach the hub. */
  origin: string;
  name: string;
  /** Lines of the postal address. */
  address: string;
  signInName: string;
  code: string;
  /** Last day on which the code works: `2027-01-05`. */
  codeEndsOn: string | null;
  today: string;
}

const contactWords = ({ phone, email }: RegistrationLetter['authority']): string => {
  const ways = [phone && `call ${phone}`, email && `write to ${email}`].filter(Boolean).join(' or ');
  return ways === '' ? 'contact your SEND co-ordinator' : ways;
};

/** The letter's words, as its template needs them. It names no child. */
export function letterWords(letter: RegistrationLetter): Record<string, unknown> {
  const { authority, codeEndsOn, origin } = letter;
  const ends = codeEndsOn
    ? `The code works once, until ${dateInWords(codeEndsOn)}.`
    : 'The code works once, and for a limited time.';
  return {
    title: 'Your account for the Education, Health and Care hub',
    authority: authority.name,
    address: [letter.name, ...letter.address.split('\n')].filter((line) => line.trim() !== '').join('\n'),
    date: dateInWords(letter.today),
    before: [
      `${authority.name} invites you to its Education, Health and Care hub. There you can follow what happens, see the dates that matter, and add your own views.`,
      'You do not need an e-mail address. You do not have to use the hub: we can send you everything by post instead.',
    ],
    facts: [
      { label: 'Address of the hub', value: `${origin}/invitation` },
      { label: 'Your code', value: letter.code },
      { label: 'The name you sign in with', value: letter.signInName },
    ],
    steps: [
      'Open the address of the hub in a browser on a phone, tablet or computer.',
      'Enter your code. Capitals and spaces do not matter.',
      'Choose a password of at least 12 characters.',
      'Set up a second way to prove who you are. The page shows you how.',
      'After that, sign in with your name from this letter and your password.',
    ],
    after: [
      `${ends} If it no longer works, or if you need help, ${contactWords(authority)}.`,
      'Keep this letter in a safe place until you have set up your account. Nobody from the council will ask you for the code.',
    ],
  };
}

/** The letter as tagged PDF/UA-1, ready to print and post. */
export const registrationLetter = (typesetter: Typesetter, letter: RegistrationLetter): Promise<Uint8Array> =>
  typesetter.pdf('letter', letterWords(letter));
