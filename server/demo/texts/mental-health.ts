import { bankOf } from './bank.ts';

/** Child and adolescent mental health services. */
export const mentalHealth = bankOf({
  who: `
I am a mental health nurse in the child and adolescent team. I have met {name} <six|eight|eleven> times, most recently on {visit}.
{name} was referred to us by {their} doctor. I saw {them} alone and with {parent} on {visit} and {secondVisit}.
Our team has worked with {name} and {their} family since {visit}. {name} knows that I write this, and agreed to what is in it.
I met {name} at home on {visit}, because {they} could not come to the clinic, and by video on {secondVisit}.
`,
  strengths: {
    feelings: `
{name} came to every appointment, even on days when leaving the house was hard.
{name} has an exact way of describing what {they} [feels|feel], often by drawing or by music.
{name} has kept up {their} interest in {interest}, which gives {them} rest.
{name} has <two|three> people to whom {they} would turn on a bad day, and can name them.
{name} made a safety plan with me and has used it <twice|three times>.
{name} sleeps better since {they} [puts|put] {their} phone outside {their} room at night.
{names} parents listen without judging, and this protects {them}.
{name} wants to be with other young people, and tells us what would make that possible.
{name} is caring towards animals, and walks the neighbours’ dog each evening.
`,
  },
  needs: {
    feelings: `
! {name} has an anxiety disorder, with panic <two|three> times a week, mostly on the way to {setting}.
! {name} has low mood that has lasted for <five|eight|ten> months, and little energy in the mornings.
{names} anxiety is linked to unpredictable situations and to noise, as is common in autistic people.
! {name} has harmed {themself} in the past. {They} [does|do] not want to die, and an agreed safety plan is in place.
! {name} checks and counts for about <two|three> hours a day, which makes {them} late for everything.
{name} was bullied at {their} last school and expects it to happen again.
! {name} has symptoms of trauma: bad dreams, being on guard, and fear of raised voices.
! {name} eats very little in company, and weight is watched by our team.
! {name} has not been able to enter a classroom since <January|March|June>; {they} can be in a room with up to <three|four> people.
{name} hides distress so well that adults notice only when it is too much.
Pressure to attend makes {name} worse; a plan in small steps that {they} helped to make has worked better.
Changes of staff are hard for {name}: it took <six|seven> meetings before {they} could trust me.
Concentration is poor on most days, about <10|15> minutes, as a result of anxiety and little sleep.
{name} finds it hard to believe that things can get better, and needs adults who hold that hope.
`,
  },
  outcomes: {
    feelings: `
Within 12 months, {name} will be in {their} place of learning on at least <three|four> days a week.
Within six months, {name} will notice early signs of panic and use one of <three> ways to bring it down, most of the time.
Within 12 months, {name} will meet a friend outside home every week.
Within 12 months, {name} will spend less than <30|45> minutes a day on checking.
Within 12 months, {name} will tell a trusted adult on the same day when things get too much.
Within 12 months, {name} will look forward to <two|three> things each week and say so.
`,
  },
  provision: {
    feelings: `
Cognitive behavioural therapy adapted for {name} | 50 minutes, <16|20> sessions | Weekly | Therapist of the mental health team
Consultation to the adults at {setting} | 60 minutes | Each half term | Mental health nurse
A key adult trusted by {name}, with a named second | 20 minutes, and within reach at other times | Daily | Pastoral lead of {setting}
A small, quiet place to learn, with no more than <four|six> others | <10|15> hours a week, growing by steps | Daily | Teacher and mentor
A way out of lessons without explaining | Up to <15> minutes | As {name} chooses | All staff, by a card
Family sessions | 60 minutes, <six> sessions | Every three weeks | Family therapist
Review of the safety plan | 30 minutes | Each half term, and after any crisis | Mental health nurse, {name} and {parent}
`,
  },
});
