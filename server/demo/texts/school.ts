import { bankOf } from './bank.ts';

/** Schools, nurseries and colleges: what was tried, what came of it, and where the child is. */
export const school = bankOf({
  who: `
{name} has been with us at {setting} for <two|three|four|five> terms. This was written by the SENCo with {names} class staff, and shared with {parent} on {visit}.
This advice is from {setting}. It was put together at a meeting of all who teach {name} on {visit}.
I am the SENCo of {setting}. I see {name} every day, and lead the reviews of {their} support plan; the last was on {visit}.
{name} came to {setting} with a support plan from the setting before. We have reviewed it <four|five|six> times with {parent}.
Those who contributed: class staff, the SENCo, the midday supervisor, and {name}, who helped to choose what we say first.
`,
  strengths: {
    communication: `
{name} puts {their} hand up when the topic is {interest}, and what {they} [says|say] is worth hearing.
{name} shows us what {they} [wants|want] with pictures from {their} book, about <15-30> times a day.
{name} gets on well with adults and is polite to visitors.
{name} sings in the choir and remembers all the words.
{name} will talk to <two|three> members of staff about anything.
ep: {name} joins carpet time for <8-12> minutes when sitting on {their} own mat at the front.
ep: {name} has begun to play alongside two other children in the <sand tray|home corner|construction area>.
`,
    cognition: `
ep: {name} works hard, and is proud when a piece of work is finished and on the wall.
{name} is one of the best in the class at building and making, and helps others.
{name} remembers facts about {interest} that surprise us all.
{names} reading has moved on by <5-8> months since daily reading to an adult began.
p: {name} knows the <2, 5 and 10|2 and 10> times tables and uses them to solve problems with objects.
p: In science {name} predicts what will happen and can say why.
s: {names} attendance in <art|design and technology|food|music|PE> is complete, and {their} work is at the level expected.
s: {name} completed work experience of <five|ten> days, and the employer would have {them} back.
e: {name} finishes inset puzzles of <eight|twelve> pieces and asks for the next.
e: {name} turns pages of a book, names <ten|fifteen> pictures, and brings the same book again.
`,
    feelings: `
{name} has a good sense of humour, and the class enjoys {their} company.
ep: {name} is kind to children who are upset, and fetches an adult.
{name} now comes in by the side door with {their} key adult on <four of five> days without distress.
ep: {name} likes jobs, and has not missed <watering the garden|feeding the fish|giving out the books> once this term.
{name} can talk about what went wrong by the end of the day, with drawings.
s: {name} mentors a pupil in Year 7 once a week and is reliable.
`,
    senses: `
{name} knows how to use {their} sensory box, and puts everything back.
{name} sits well on a wobble cushion at the end of the row.
{name} manages noisy assemblies with ear defenders for up to <15|20> minutes.
{name} tells us when {their} hearing aids need a new battery.
`,
    body: `
{name} takes part in PE in {their} own way, and scored in the last <boccia|football|basketball> match.
{name} moves round the whole building by {themself} when doors are held open.
{name} types <10-16> words a minute and prefers this to writing.
{name} changes for swimming with little help if given ten more minutes.
`,
  },
  needs: {
    communication: `
In whole-class teaching {name} needs each instruction again, alone, with a picture. We have done this since <September|January|Easter>.
{name} does not join in with talk partners, and we pair {them} with an adult instead.
Other children do not always understand {name}, and some have stopped trying.
When asked a question in front of others {name} does not answer, although {they} often [knows|know].
We have run a language group three times a week for <two|three> terms. {name} made progress in naming but not in using sentences.
{name} interrupts lessons with talk about {interest}, about <six|eight|ten> times an hour.
Supply teachers and changes of room lead to lost days. We now tell {name} the evening before.
e: {name} does not yet tell us when {they} [is|are] hungry, wet or hurt.
`,
    cognition: `
{names} attainment in reading, writing and mathematics is <two|three|four> years below that of {their} year.
{name} can do a task on Monday and not on Tuesday; we start again from the beginning about <twice|three times> a week.
We have given <10|12|15> hours of small-group teaching a week for <three|four> terms. The gap has not closed.
{name} needs an adult beside {them} to begin, to go on and to finish.
{name} copies from the board <3-6> words a minute and loses the place.
p: Phonics in a group for <four|five> terms has brought {name} from phase <two|three> to phase <three|four>, with many gaps.
ep: {name} cannot yet tell coins apart, or say what day comes after another.
p: In the last assessments {name} scored <78-84> in reading and <74-83> in mathematics, where 100 is expected.
s: {name} is working towards entry level in English and mathematics, while most of {their} year group take more advanced courses.
s: Homework is not possible without a person at {names} side, and {parent} has told us what this costs the evenings.
e: {name} needs an adult to show {them} how to play with most toys, and to stay.
`,
    feelings: `
! {name} left the classroom <22-41> times last half term, and the site <once|twice>.
! {name} hits out when others come too close; we recorded <nine|twelve|fifteen> incidents this term, most at lunch.
! {names} timetable has been reduced to <three|four> hours a day since <September|January|February>, with the agreement of {parent}.
ep: {name} cries at the start of the day on <two|three> days in five, and needs <20|30> minutes with {their} key adult.
{name} does not believe praise, and rubs out or hides good work.
We have used a reward chart, a mentor, a nurture group (<five> sessions a week for two terms) and a quiet room. The nurture group helped most.
{name} needs to know where {their} adult is at all times.
s: ! {name} has stopped coming to <mathematics|science|French>, and sits outside my office instead.
s: {name} worries about tests for weeks beforehand, and did not come to <two|three> of the last five.
p: At playtime {name} walks along the fence by {themself}. {They} told us that {they} would like a friend.
`,
    senses: `
{name} finds the dining hall unbearable, and eats in the library with an adult.
{name} chews {their} sleeves and pencils all day, and needs something safe to chew.
{name} runs from hand dryers, fire bells and the piano.
{name} cannot hear the teacher beyond <two|three> metres when others talk.
`,
    body: `
{name} falls about <twice|three times> a day and needs somebody near on stairs.
{name} needs two adults for <transfers|changing|the hoist> <three|four> times a day.
{names} writing cannot be read after the first <three|four> lines, since {their} hand hurts.
The top floor cannot be reached by {name}; <science and art|mathematics and music> have been moved for {their} class.
`,
  },
  outcomes: {
    communication: `
ep: By next July, {name} will tell a story of {their} own to the class in <five|six> sentences with pictures.
By next July, {name} will work with a partner for <10|15> minutes in <three> lessons a day.
By next July, {name} will come to an adult when something is wrong, rather than hide.
e: By next July, {name} will join in group time for <five|eight> minutes with a picture to hold.
`,
    cognition: `
p: By next July, {name} will read <100|150|200> common words and use them in {their} own sentences.
By next July, {name} will begin a task within two minutes with {their} task board, in <four of five> lessons.
By the end of the key stage, {name} will solve problems with money up to <£5|£10|£20>.
s: Within two years, {name} will have qualifications at entry level <2|3> in English and mathematics and a place at college.
e: By next July, {name} will choose an activity, stay with it for <five|ten> minutes, and tidy it away.
`,
    feelings: `
By next July, {name} will be at school all day, every day, and will say that it is mostly all right.
By next July, {name} will show {their} card and go to the calm room rather than leave the building, every time.
ep: By next July, {name} will play a game with rules with two others for <10|15> minutes.
s: By next July, {name} will attend all lessons of a timetable that {they} helped to make.
e: By next July, {name} will come in happily on <four> days in five.
`,
    senses: `
By next July, {name} will eat in the small hall with {their} table of friends three days a week.
By next July, {name} will look after {their} own equipment and explain it to a supply teacher.
e: By next July, {name} will play with sand, water and paint for <five|ten> minutes each day.
`,
    body: `
By next July, {name} will record all longer work on {their} laptop without help.
By next July, {name} will move between lessons safely with a friend instead of an adult.
e: By next July, {name} will sit at the table for snack in {their} own chair.
`,
  },
  provision: {
    communication: `
An adult to repeat and show instructions, and to support talk with other children | <12|15|18> hours a week | In lessons and at lunch | Teaching assistant
Practice of targets set by speech and language therapy | 20 minutes | <Four|Five> times a week | Teaching assistant trained by the therapist
ep: Lunch club with games for turn-taking | 30 minutes | <Three> times a week | Learning mentor
`,
    cognition: `
Small-group teaching of English and mathematics, no more than <six> pupils | <7.5|10> hours | Each week | Teacher
One-to-one reading with a programme | 20 minutes | Daily | Teaching assistant
Adapted materials for each lesson | <2|3> hours of preparation | Weekly | Class teacher and teaching assistant
s: A personal timetable with time for homework in school | <3|4> hours | Weekly | Learning support staff
e: Play led by an adult towards {names} next steps | 15 minutes | <Three> times a day | Key person
`,
    feelings: `
A key adult at the start, middle and end of the day | 15 minutes each | Three times a day | Learning mentor
Nurture group | <Five> half days | Each week | Teacher and teaching assistant trained in nurture
Planning and debrief with {parent} | 20 minutes | Weekly, by telephone or at the gate | SENCo or key adult
Lunchtime support from an adult who knows {name} | 60 minutes | Daily | Midday supervisor with training
s: Mentoring about hopes, friendships and next steps | 45 minutes | Weekly | Learning mentor
`,
    senses: `
A sensory circuit before lessons | 15 minutes | Daily | Teaching assistant trained by occupational therapy
A quiet place for lunch | 30 minutes | Daily | Library staff
Check of hearing aids and radio aid | 5 minutes | Every morning | Teaching assistant trained by the teacher of the deaf
`,
    body: `
Help with personal care, by two people {name} has chosen | <20|30> minutes | <Three|Four> times a day | Two teaching assistants trained in moving and handling
A laptop with speech to text | One device | At all times | SENCo, with the authority’s technology service
An exercise programme from therapy | 15 minutes | Daily | Teaching assistant trained by the therapist
`,
  },
});
