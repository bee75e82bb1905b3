import type {
  AnswerReply,
  AnswerVia,
  RefusalGround,
  SettingType,
  SettingWish,
} from '../../../shared/domain/documents/index.ts';

export const settingTypeWords: Record<SettingType, string> = {
  'mainstream school': 'A mainstream school',
  'special school': 'A special school',
  nursery: 'A nursery',
  college: 'A college',
  'independent school': 'An independent school',
  'education at home': 'Education at home, or somewhere that is not a school',
};

/** 'Oak Lodge School (a special school)', 'a special school' */
export function wishWords({ name, type }: Pick<SettingWish, 'name' | 'type'>): string {
  const kind = type ? settingTypeWords[type].charAt(0).toLowerCase() + settingTypeWords[type].slice(1) : '';
  if (name.trim()) return kind ? `${name.trim()} (${kind})` : name.trim();
  return kind || 'a setting';
}

/** S39(4), in words that a head and a parent both read. */
export const groundWords: Record<RefusalGround, string> = {
  unsuitable: 'It would be unsuitable for the child’s age, ability, aptitude or special educational needs',
  'education of others': 'It would be incompatible with the efficient education of others',
  'use of resources': 'It would be incompatible with the efficient use of resources',
};

export const replyTag = ({ changed, grounds }: AnswerReply): string =>
  changed ? 'Changed as you asked' : grounds?.length ? 'Not named' : 'Not changed';

export const viaWords: Record<AnswerVia, string> = {
  hub: 'in the hub',
  post: 'by post',
  'e-mail': 'by e-mail',
  phone: 'by phone',
  hand: 'by hand',
};
