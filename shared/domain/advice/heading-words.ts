import type { AdviserKind } from '../people/index.ts';

/** What statutory advice must cover (reg 6, and section F's "specific and quantified"), in the order in which it is written. */
export const headingKeys = ['who', 'strengths', 'needs', 'outcomes', 'provision'] as const;
export type HeadingKey = (typeof headingKeys)[number];

/** The words of one heading. `{name}` is the child, `{names}` is the child's: "Posy’s". */
export interface HeadingWords {
  title: string;
  /** What helps to begin: shown in the empty section, never stored. */
  hint: string;
}

/** The columns of the provision table, in order: what is given, the amount, the frequency, and who delivers it. */
export const provisionColumns = ['What', 'How much', 'How often', 'Who'] as const;

const outcomes = 'By when, what {name} will be able to do, and how anyone can tell. One aim in each paragraph.';
const provision = 'One row for each kind of help. Say the amount, how often, and who gives it.';

/** The wording that each kind of adviser reads; the keys are the same for all. */
export const headingWords: Record<AdviserKind, Record<HeadingKey, HeadingWords>> = {
  health: {
    who: { title: 'Who I am and how I know {name}', hint: 'Your profession, when you saw {name}, and where.' },
    strengths: { title: 'What {name} can do', hint: 'What you saw {name} do, and with how much help.' },
    needs: { title: 'What is hard for {name}', hint: 'What {name} cannot do yet, how often, and what it leads to.' },
    outcomes: { title: 'What we should aim for', hint: outcomes },
    provision: { title: 'Help {name} needs', hint: provision },
  },
  'educational psychology': {
    who: {
      title: 'Who I am and how I worked with {name}',
      hint: 'Observations, assessments and talks: which, when and with whom.',
    },
    strengths: {
      title: '{names} strengths and how {name} learns',
      hint: 'What {name} does well, and what makes that possible.',
    },
    needs: {
      title: '{names} special educational needs',
      hint: 'Cognition and learning, communication, feelings and behaviour, senses and body.',
    },
    outcomes: { title: 'Outcomes to aim for', hint: outcomes },
    provision: { title: 'Provision {name} needs', hint: provision },
  },
  education: {
    who: {
      title: 'Who we are and how we know {name}',
      hint: 'Your role, since when {name} has been with you, and who helped to write this.',
    },
    strengths: {
      title: 'What {name} does well with us',
      hint: 'In lessons, with other children, and at play. Give attainment where you have it.',
    },
    needs: { title: 'What {name} finds hard', hint: 'What you have tried already, for how long, and what came of it.' },
    outcomes: { title: 'What we should aim for', hint: outcomes },
    provision: { title: 'Help {name} needs in education', hint: provision },
  },
  'social care': {
    who: {
      title: 'Who I am and how I know {name}',
      hint: 'Your role, whether {name} is known to social care, and whom you talked to.',
    },
    strengths: {
      title: 'What goes well for {name} at home and in the community',
      hint: 'Family, friends, interests, and what {name} does alone.',
    },
    needs: {
      title: 'What {name} needs help with at home and in the community',
      hint: 'Daily living, safety, getting about, short breaks, and what the family needs.',
    },
    outcomes: { title: 'What we should aim for', hint: outcomes },
    provision: { title: 'Care and support {name} needs', hint: provision },
  },
  family: {
    who: {
      title: 'Who we are, and {names} story so far',
      hint: 'Who lives with {name}, and what people should know first.',
    },
    strengths: { title: 'What {name} enjoys and is good at', hint: 'Small things count.' },
    needs: { title: 'What is hard for {name}', hint: 'At home, at school, with friends, when out.' },
    outcomes: { title: 'What we hope for', hint: 'Soon, and when {name} is older.' },
    provision: {
      title: 'Help we think {name} needs',
      hint: 'Say it in your own words. You do not need to know what the help is called.',
    },
  },
};
