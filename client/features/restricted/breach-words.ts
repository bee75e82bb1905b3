import type { Breach, BreachNote, BreachReader } from '../../../shared/api/breaches.ts';
import type { Role } from '../../../shared/domain/people/index.ts';
import { momentWords } from '../../ui/dates.ts';

export const recallableWords: Readonly<Record<Breach['what'], string>> = {
  advice: 'Advice',
  file: 'File',
  letter: 'Letter',
  plan: 'Plan',
};

export const roleWords: Readonly<Record<Role, string>> = {
  family: 'Family',
  setting: 'Setting',
  contributor: 'Adviser',
  coordinator: 'SEND team',
  administrator: 'Administrator',
};

export const noteWords: Readonly<Record<BreachNote['what'], string>> = {
  done: 'Something was done',
  'ICO told': 'The ICO was told',
  'ICO not told': 'The ICO need not be told',
  'family told': 'The family concerned was told',
  'family not told': 'The family concerned need not be told',
  'put right': 'It was put right',
};

/** How we know that somebody had it. */
export function howWords({ how, at }: BreachReader): string {
  const when = at ? ` ${momentWords(at, new Date().toISOString())}` : '';
  switch (how) {
    case 'downloaded':
      return `Downloaded it${when}`;
    case 'opened online':
      return `Opened it online${when}`;
    case 'posted':
      return 'Had it by post';
    case 'on a device':
      return `It was on their device, last in touch${when}. Whether it was read is not known`;
    case 'not fetched':
      return 'Could have seen it. No device of theirs was in touch in that time';
  }
}
