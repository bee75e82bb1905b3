import type { SameChild, TrayLine } from '../../../../shared/api/requests.ts';
import type { Asker } from '../../../../shared/domain/documents/index.ts';

/** Who asked, for the authority's staff. */
export const askerNames: Record<Asker, string> = {
  parent: 'Parent or carer',
  'young person': 'Young person',
  school: 'School',
  'post-16 institution': 'Post-16 institution',
  'early years provider': 'Early years provider',
  'health professional': 'Health professional',
  'social care professional': 'Social care professional',
  'somebody else': 'Somebody else',
};

/** How a request came. */
export const sourceNames: Record<string, string> = {
  'public form': 'Public form',
  hub: 'In the hub',
  post: 'By post',
  'e-mail': 'By e-mail',
  phone: 'By phone',
  hand: 'By hand',
};

export const basisNames: Record<string, string> = {
  request: 'A request (section 36)',
  'brought to attention': 'Brought to attention (section 24)',
};

export const likenessWords: Record<SameChild['likeness'], string> = {
  'same number': 'The same UPN or NHS number',
  'same name and birth date': 'The same name and date of birth',
  'like name, same birth date': 'A name like it, the same date of birth',
  'same name': 'The same name, another date of birth',
};

export const trayStates: readonly { state: TrayLine['state']; label: string }[] = [
  { state: 'submitted', label: 'New' },
  { state: 'registered', label: 'Registered' },
  { state: 'duplicate', label: 'Duplicates' },
  { state: 'not a request', label: 'Not requests' },
];
