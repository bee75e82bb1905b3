import { bankOf } from './bank.ts';

/** Occupational therapists: movement, hands, senses and daily living. */
export const occupationalTherapy = bankOf({
  who: `
I am an occupational therapist. I assessed {name} at {setting} on {visit}, and talked with {parent} about home on {secondVisit}.
I saw {name} on {visit} for <60|75> minutes: dressing, drawing, balance, and a walk through the building.
{name} was referred to our team by {setting}. I watched {them} in class and at lunch on {visit} and used a movement assessment on {secondVisit}.
I visited {name} at home on {visit}, to see the bathroom, stairs and bedroom, and at {setting} on {secondVisit}.
`,
  strengths: {
    body: `
{name} is determined, and tried every task <two|three> times before asking for help.
{name} climbs stairs with a rail and one hand held.
{name} eats with a spoon and fork by {themself}, and drinks from an open cup.
{name} puts on a coat, hat and boots without help if given time.
{name} has found a way to open packets with one hand.
{name} sits well on a chair that supports {their} feet and back, and then uses both hands.
s: {name} makes a hot drink and a sandwich safely.
s: {name} uses a timetable on {their} phone to get up and leave on time.
`,
    senses: `
{name} calms within <five|ten> minutes with deep pressure, such as a weighted lap pad.
{name} knows that swinging and jumping help, and asks for them.
{name} tolerates new textures when {they} [is|are] allowed to touch first and stop when {they} [wants|want].
{name} can show on a picture of a body where {they} [feels|feel] worry.
{name} chose from <six|eight> items the <three> that help {them} to listen.
`,
  },
  needs: {
    body: `
{names} movement skills are at or below the <5th> centile, in keeping with developmental co-ordination disorder.
{name} tires within <10|15> minutes of sitting without support, and then leans on the table or lies on the floor.
{names} grip on a pencil is tight and painful; {they} wrote <14-26> words in ten minutes.
{name} cannot yet fasten buttons, zips and laces, and needs <10|15> minutes and help to change for PE.
{name} uses a <walker|wheelchair> for distances over <50|100> metres, and needs ramps and wide doors.
{name} is not safe on stairs or uneven ground without an adult beside {them}.
{name} needs help with washing, dressing and the toilet each day, <30|45|60> minutes more than others of {their} age.
{name} has weak hands: {they} cannot turn a tap, cut with a knife or open {their} lunch box.
{name} plans new movements with difficulty, so that each new game or tool has to be taught step by step.
{names} equipment (a supportive chair and a standing frame) has to be adjusted as {they} [grows|grow], about every <four|six> months.
Copying from the board makes {name} lose {their} place, since {they} [looks|look] up for almost every letter.
e: {name} sits alone for <three|five> minutes, and moves about by bottom shuffling.
s: {name} cannot yet prepare a simple meal or manage {their} laundry, and would like to.
`,
    senses: `
{name} reacts to sounds, touch and smells much more strongly than others; on the questionnaire <four|five> of six areas were “much more than most”.
{name} seeks movement and pressure all day, and bumps into others without meaning harm.
{name} does not notice when {they} [is|are] too hot, hungry or in need of the toilet until it is urgent.
{name} cannot bear hair washing and nail cutting; each takes two adults and an hour.
{name} puts objects in {their} mouth, which is a risk with small or dirty things.
After a noisy morning {name} needs <20|30> minutes alone before {they} can take part again.
{name} is unsettled by strip lights and reflections, and works better beside a window.
{name} wears the same soft clothes each day; labels and seams make {them} undress.
`,
  },
  outcomes: {
    body: `
Within 12 months, {name} will dress for PE in <10> minutes with one reminder.
Within 12 months, {name} will type <12|15|18> words a minute and use this in every longer piece of work.
Within six months, {name} will sit at a table for <20|25> minutes in {their} own chair.
Within 12 months, {name} will go up and down one flight of stairs with a rail and nobody’s hand.
s: Within 12 months, {name} will cook <two|three> meals for {themself} each week with somebody in the house.
`,
    senses: `
Within six months, {name} will choose and use one activity that calms or wakes {them}, with a picture prompt, on <four of five> occasions.
Within 12 months, {name} will stay in the classroom for whole lessons with two planned breaks.
Within 12 months, {name} will wash {their} hair twice a week with one adult and without distress.
`,
  },
  provision: {
    body: `
Direct occupational therapy for hand skills and self-care | <45> minutes, <12|18> sessions a year | Weekly in blocks of six | Occupational therapist
A motor skills programme | <20> minutes | <Four> times a week | Teaching assistant trained by the therapist
Specialist seating, and its adjustment | <60> minutes | Every <six> months, and after growth | Occupational therapist
Review of equipment, access and safety at {setting} | <90> minutes | Yearly, and before each move | Occupational therapist
Teaching of touch typing | 20 minutes | <Three> times a week for <two> terms | Teaching assistant
Training of staff in moving and handling | 3 hours for <four> staff | Yearly | Moving and handling adviser
s: Practice of cooking, laundry and shopping | 90 minutes | Weekly | Support worker trained by the therapist
`,
    senses: `
A sensory diet: activities at set times that keep {name} alert and calm | <10> minutes | <Four|Five> times a day | Teaching assistant trained by the therapist
Sensory assessment and a written plan, with a review | 2 hours, then 60 minutes | Once, then each term | Occupational therapist
A sensory room or corner without other children | Up to <20> minutes | Twice a day, and when needed | Adult who knows the plan
Sensory circuit with climbing, pushing and slow pressure | 15 minutes | Daily before lessons | Teaching assistant, in a group of no more than <four>
`,
  },
});
