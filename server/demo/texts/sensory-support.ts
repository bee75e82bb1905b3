import { bankOf } from './bank.ts';

/** Teachers of deaf children and of children with a visual impairment. */
export const sensorySupport = bankOf({
  who: `
I am a qualified teacher of deaf children. I have visited {name} at {setting} <every two weeks|every half term>, last on {visit}.
I have supported {name} and {their} family since hearing aids were fitted. I assessed listening and language on {visit}.
I am a qualified teacher of children with a visual impairment and saw {name} in lessons on {visit} and outdoors on {secondVisit}.
I checked {names} listening conditions at {setting} on {visit}, and worked with {them} on {secondVisit}.
`,
  strengths: {
    senses: `
{name} wears both hearing aids all day and says when they do not work.
{name} lip-reads well when the speaker faces {them} in good light.
{name} signs with {their} family, and has taught the class <the alphabet|the days of the week|a song>.
{name} uses what {they} can see fully, and turns {their} head to find the best angle.
{name} explains to others how to get {their} attention.
{name} moves with confidence in places {they} [knows|know].
{name} reads print of size <18|24> at a good speed.
`,
  },
  needs: {
    senses: `
! {name} has a <moderate|severe> hearing loss in both ears. Without aids {they} [hears|hear] a raised voice at one metre.
! With aids and in quiet {name} heard <84-92> % of sentences; with classroom noise <38-55> %.
{name} misses what other children say, as most of them are too far away or face elsewhere.
{name} has a gap of <18|24|30> months in vocabulary, because words that others overhear do not reach {them}.
Listening all day is tiring: by two o’clock {name} makes twice as many mistakes.
! {names} vision is <6/24|6/36> in the better eye and does not improve with glasses.
! {name} needs print of size <24|30>, bold, without pictures behind it, and copies of what is on the board.
Glare from windows and shiny paper makes it impossible for {name} to see.
{name} does not see kerbs, steps and thrown balls in time.
{name} cannot follow lip patterns and look at a book at once; {they} [needs|need] time for each.
`,
  },
  outcomes: {
    senses: `
Within 12 months, {name} will check {their} aids and radio system by {themself} each morning.
Within 12 months, {name} will tell the speaker, in every lesson, when {they} [has|have] not heard or seen.
Within 12 months, the gap in vocabulary will have narrowed by <eight|ten|twelve> months.
Within 12 months, {name} will find {their} way to <five|six> places in the building without help.
`,
  },
  provision: {
    senses: `
Teaching by a specialist teacher on listening, language and independence | 60 minutes | <Weekly|Every two weeks> | Qualified teacher of deaf children
A radio aid, checked and used in all lessons | All lessons | Daily | Class teachers, checked by a teaching assistant
Rooms with carpets, curtains and acoustic panels | <Three> rooms | Before the start of next term | {setting} with the authority
Preparation of materials in large print or tactile form | <3|5> hours | Each week | Teaching assistant trained by the specialist teacher
Mobility lessons | 45 minutes | Every two weeks | Habilitation specialist
Training of all staff in deaf and sight awareness | 90 minutes | Yearly | Specialist teacher
A note taker or live captions for talks and videos | All such lessons | As they happen | Teaching assistant
`,
  },
});
