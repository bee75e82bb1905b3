import type { AreaOfNeed, Asker } from '../../../../shared/domain/documents/index.ts';

/** Who may ask, in the words of who asks. The order is the one of the form. */
export const askerWords: Record<Asker, { label: string; hint?: string }> = {
  parent: { label: 'I am a parent or carer', hint: 'Also guardians and foster carers' },
  'young person': { label: 'I am a young person, and this is about me', hint: 'You are 16 or older' },
  school: { label: 'I ask for a school' },
  'post-16 institution': { label: 'I ask for a college or another post-16 place' },
  'early years provider': { label: 'I ask for a nursery or childminder' },
  'health professional': { label: 'I work in health' },
  'social care professional': { label: 'I work in social care' },
  'somebody else': { label: 'Somebody else', hint: 'For example a relative, a youth worker or an advocate' },
};

/** The areas of need with what belongs to each. */
export const areaWords: Record<AreaOfNeed, { label: string; hint: string }> = {
  'communication and interaction': {
    label: 'Talking, understanding and being with others',
    hint: 'Speech and language, making friends, autism',
  },
  'cognition and learning': { label: 'Learning', hint: 'Reading, writing, numbers, remembering, keeping up' },
  'social, emotional and mental health': {
    label: 'Feelings and behaviour',
    hint: 'Worry, low mood, anger, attention, not going to school',
  },
  'sensory and physical': {
    label: 'Seeing, hearing, moving and senses',
    hint: 'Also sound, light or touch that is too much',
  },
  health: { label: 'Health', hint: 'Illness, medicine, sleep, eating, pain' },
  'social care': {
    label: 'Help at home and in free time',
    hint: 'Also a social worker or short breaks, if there are any',
  },
};

export const askers = Object.keys(askerWords) as Asker[];
export const areas = Object.keys(areaWords) as AreaOfNeed[];
