import { bankOf } from './bank.ts';

/** Advice on preparing for adulthood, from Year 9. */
export const adulthood = bankOf({
  who: `
I am a preparing for adulthood adviser. I met {name} at {setting} on {visit} and again with {parent} on {secondVisit}.
{name} and I spoke on {visit} about work, home, friends and health. {They} chose what is said here.
I visited a college with {name} on {visit}, and talked with {their} tutor on {secondVisit}.
`,
  strengths: {
    cognition: `
{name} knows that {they} [wants|want] to work with <animals|cars|children|plants|computers>, and why.
{name} was on time for each of <five|eight> days of work experience.
{name} handles cash up to <£10|£20> and knows when the change is wrong.
{name} can cook <two|three> dishes and clean up after {themself}.
{name} speaks for {themself} in meetings when {they} [has|have] seen the questions before.
{name} has a good eye for detail, which {their} employer noticed.
`,
  },
  needs: {
    cognition: `
{name} has not travelled alone, and {parent} takes {them} everywhere.
{name} finds forms, letters and appointments hard, and ignores them.
{name} needs new tasks to be shown, practised and checked over <three|four> weeks.
{name} does not yet know what {they} can ask for at college, or whom to ask.
{name} manages money for a day, not for a week.
{name} would take any job that was offered, and needs help to see what suits {them}.
{name} has few friends of {their} own age, and would like to live with others one day.
Without planning now, {name} is at risk of being without education or work at 19.
`,
  },
  outcomes: {
    cognition: `
Within two years, {name} will be in a supported internship or paid work for at least <12|16> hours a week.
Within 12 months, {name} will travel to college alone on <four of five> days.
Within 12 months, {name} will plan and keep to a budget of <£15|£25> a week.
Within 12 months, {name} will lead {their} own annual review, with a person of {their} choice.
`,
  },
  provision: {
    cognition: `
Travel training on the route to college | <10> sessions of 90 minutes | Weekly | Travel trainer
A job coach | <4|6> hours | Weekly during work experience | Supported employment service
Lessons in money, meals and a home of one’s own | 3 hours | Weekly | College tutor with a support worker
Careers guidance in plain language | 45 minutes | Each term | Careers adviser with SEND training
Planning meeting with the people {name} chooses | 90 minutes | Twice a year | Preparing for adulthood adviser
`,
  },
});
