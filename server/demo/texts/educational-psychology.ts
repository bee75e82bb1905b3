import { bankOf } from './bank.ts';

/** Educational psychologists: how a child learns, communicates, feels and copes. */
export const educationalPsychology = bankOf({
  who: `
I am an educational psychologist. I observed {name} at {setting} on {visit}, worked with {them} for <70|80|90> minutes on {secondVisit}, and spoke with {parent} and {names} teachers.
I met {name} at {setting} on {visit} and again on {secondVisit}. I used observation, play or talk, dynamic assessment and parts of a standardised assessment.
This advice rests on two visits to {setting} ({visit} and {secondVisit}), a talk with {parent}, and the school’s records over <two|three> terms.
I have been involved with {name} since {visit}, first by consultation with staff and then by work with {them}.
Before writing I met {name}, {parent} and staff of {setting} together on {visit}; {name} chose what we spoke about first.
My work with {name} was spread over <two|three> shorter meetings, the last on {secondVisit}, because {they} [tires|tire] quickly with new people.
`,
  strengths: {
    communication: `
{name} told me clearly what {they} [likes|like] about {setting}: “<my friends and the library|when we do experiments|it’s quiet in the hut|lunch and football>”.
{name} listens well when an adult sits beside {them} and talks about what is in front of both.
{name} uses single words, signs and pictures together to get {their} message across, and persists.
{name} follows the routines of the day without being told, by watching others.
{name} answers open questions when {they} [is|are] given a choice of <two|three> answers to start from.
ps: {name} shows warmth to younger children and explains games to them with patience.
`,
    cognition: `
{name} solved puzzles with shapes and patterns at the level expected for {their} age, and explained how.
{name} learns best from what {they} can see and handle, and remembers it a week later.
{name} worked on one task for <10-18> minutes when it was about {interest}.
{name} can say how {they} got to an answer, and changes {their} plan when it does not work.
p: {name} knows all letter sounds and blends words of <three|four> sounds with confidence.
ep: {name} counts reliably to <20|50|100> and enjoys number games with a clear end.
{name} has a wide general knowledge of {interest} and reads about it for pleasure.
p: {names} scores for reasoning with pictures (<47|55|58|66|74>th percentile) are well above those for working memory.
s: {name} uses mind maps to plan writing, and then needs little help with the order of ideas.
s: {name} is ambitious, and can say what grades {they} [needs|need] for the course {they} [wants|want].
`,
    feelings: `
{name} recovers well from disappointment when an adult names the feeling and gives {them} time.
{name} has <one|two> close friends who seek {them} out, and is missed when {they} [is|are] away.
{name} enjoys responsibility, such as looking after the register or the class plants, and does it with care.
{name} can rate how {they} [feels|feel] on a five-point scale and chooses something that helps from a list of <four|five>.
{name} has a strong sense of what is fair, and stands up for others.
{name} comes into school more easily on days that begin with a job and a familiar face.
{name} trusted me with what worries {them} in the second half of our first meeting.
s: {name} sees {their} own part in conflicts when {they} [looks|look] back on them calmly.
`,
    senses: `
{name} knows which places in school are too loud, and takes {themself} to a quieter one.
{name} uses headphones without embarrassment, and takes them off for instructions.
{name} copes with assemblies when {they} [sits|sit] at the end of a row with a person {they} [knows|know].
{name} concentrates for longer after a movement break: <12-16> minutes instead of <5-7>.
`,
    body: `
{name} finds {their} own ways round physical obstacles, and is proud of that.
{name} dictates stories of much higher quality than those {they} [writes|write] by hand.
{name} manages {their} own equipment and tells adults when something is not right.
{name} takes part in all lessons when the layout of the room has been thought about beforehand.
`,
  },
  needs: {
    communication: `
{name} needs language to be short and concrete: in lessons of mostly talk {they} lost the thread within <3-6> minutes.
{name} finds it hard to understand what other people think or intend, and is often surprised by their reactions.
Group work is difficult for {name}: {they} neither joins nor follows the plan without an adult between {them} and the group.
{name} depends on routines. When the timetable changed on the day of my visit, it took <25|35|45> minutes before {they} could work again.
! {name} has a diagnosis of autism. The way in which {they} [understands|understand] people and places is different, and school asks for much that does not come by itself.
! {name} speaks little in class, and adults tend to overestimate how much {they} [has|have] understood.
`,
    cognition: `
! {name} learns at a pace that is well below that of most children of {their} age in all areas of the curriculum.
{name} needs many more repetitions than {their} classmates: a new word or fact needed <12-25> encounters before {they} could use it.
{names} working memory is weak (<4-9>th percentile): {they} held <two|three> pieces of information in mind, where five would be expected.
p: {name} reads accurately about <one year|two years> below what is usual at {their} age, and understands less than that of what {they} [reads|read].
s: {name} reads accurately about <three|four|five> years below what is usual at {their} age, and slowly.
! {name} has severe and lasting difficulties with reading and spelling in spite of good teaching, as in dyslexia.
ep: {name} does not yet understand that a number stands for an amount, and cannot tell which of two groups has more beyond five.
{name} has difficulty in starting a task: on <five|six> of <seven|eight> occasions {they} needed an adult to do the first step with {them}.
Skills that {name} has learned in one room are often not there in another; they have to be taught again in each place.
{names} processing speed is at the <4|5|7>th percentile, which means that {they} can rarely finish in the time given to others.
e: {name} plays with objects mainly by mouthing, banging and lining up, as younger children do.
e: {name} attends to an activity chosen by an adult for about <30 seconds|one minute|two minutes>.
p: {names} attainment is at the level of <Reception|Year 1|Year 2> in reading, writing and mathematics.
s: The gap between {name} and {their} year group has widened from <two|three> to <four|five> years since Year 6.
s: {name} cannot yet plan a journey, a budget or a week without step-by-step help.
`,
    feelings: `
{name} is anxious at school for much of the day, and this takes up the attention that learning needs.
! {name} has attended <38-64> % of sessions this year; the last full week was <seven|nine|eleven> weeks ago.
When {name} is overwhelmed {they} [leaves|leave] the room: staff recorded this <14-38> times in the last half term.
{names} anger rises quickly, within <two|three> minutes, and it then takes up to <40|50> minutes before {they} can talk.
{name} has little belief in {their} own ability, and tears up work that contains a mistake.
! {name} has lived through loss and several moves, and watches adults closely before trusting them.
! {name} was suspended <two|three|four> times in the past year, each time after unstructured parts of the day.
{name} finds it hard to tell tiredness, hunger and worry apart, and shows all three as refusal.
! {name} has attention deficit hyperactivity disorder: {they} could attend for <4-7> minutes to a task set by the teacher.
ep: Separation from {parent} in the morning takes an adult <20|30> minutes on most days.
p: At playtimes {name} needs an adult within sight, since games end in hurt or tears <three|four> times a week.
s: {name} hides how {they} [feels|feel] during the day and, {parent} says, falls apart at home.
s: {name} has told us that {they} [sees|see] no point in planning for the future at present.
`,
    senses: `
{name} is strongly affected by noise: in the dining hall {they} covered {their} ears for <15|20> minutes and did not eat.
{name} seeks movement all the time; on {visit} {they} left {their} seat <17-31> times in 40 minutes.
{name} cannot filter what {they} [sees|see] and [hears|hear], and so tires earlier in the day than others.
{name} finds the feel of some clothes and materials painful, and cannot yet say so in words.
Changing for PE and moving between lessons are the hardest parts of the day for {name}.
e: {name} covers {their} ears and cries when the room is loud, about <four|five> times a morning.
`,
    body: `
{name} tires quickly: after <20|25> minutes of writing by hand {they} could no longer take part in discussion.
{name} needs longer to move between rooms, and misses the start of <most|about half of all> lessons.
{names} physical needs lead adults to do things for {them} that {they} could do with time.
{name} records {their} ideas slowly, at <4-7> words a minute, which hides how much {they} [understands|understand].
e: {name} cannot yet manage steps, climbing or the toilet without an adult.
`,
  },
  outcomes: {
    communication: `
Within 12 months, {name} will take part in a group task with two classmates for <15|20> minutes, with a role {they} [knows|know].
Within 12 months, {name} will tell an adult, in words or with a card, when something is not understood, on <four of five> occasions.
By the end of the key stage, {name} will manage a change to the timetable that was announced an hour before, and return to work within five minutes.
e: Within 12 months, {name} will show an adult what {they} [wants|want] with a picture, sign or word, at least <ten|fifteen> times a day.
`,
    cognition: `
By the end of the key stage, {name} will read a text of <100|150> words about {interest} and answer <four|five> questions on it.
Within 12 months, {name} will start work by {themself} from a task board in <8 of 10> lessons.
p: Within 12 months, {name} will add and subtract to <20|50> with objects or a number line, and use this to pay for two things in a shop.
Within 12 months, {name} will write <five|six> linked sentences that others can read, with a word bank.
e: Within 12 months, {name} will play beside another child with the same toys for <five|ten> minutes.
s: Within two years, {name} will travel alone to college by a route {they} [has|have] practised.
`,
    feelings: `
Within 12 months, {name} will use one of {their} own ways to calm down, with a prompt, before leaving the room, on <four of five> occasions.
Within 12 months, {name} will attend at least <85|90> % of sessions of a timetable agreed with {them}.
By the end of the school year, {name} will name how {they} [feels|feel] and what helps, to <three> trusted adults.
Within 12 months, {name} will spend each break with at least one other child, without conflict on <four of five> days.
Within two years, {name} will keep at a task that {they} [finds|find] hard for <ten|fifteen> minutes.
e: Within 12 months, {name} will say goodbye to {parent} and settle with {their} key person within <five|ten> minutes.
`,
    senses: `
Within 12 months, {name} will eat lunch every day in a place that {they} [has|have] chosen, with at least one friend.
Within 12 months, {name} will ask for a movement break before {they} [needs|need] to leave, in every lesson.
e: Within 12 months, {name} will sit with the others for snack time on <four of five> days.
`,
    body: `
Within 12 months, {name} will record {their} own work by voice or keyboard in all lessons, at <15|20> words a minute.
By the end of the school year, {name} will arrive at every lesson at its start, by a plan that {they} helped to make.
e: Within 12 months, {name} will move between indoors and outdoors with one hand held.
`,
  },
  provision: {
    communication: `
An adult who checks understanding and breaks instructions into steps, within reach of {name} | <10|12.5|15> hours a week | In all lessons with new content | Teaching assistant with training in autism, directed by the class teacher
A group for understanding others, with role play and comic strips, of <three|four> children | 40 minutes, <24|30> sessions | Weekly | Teaching assistant trained by the educational psychologist
A visual timetable and warning of changes, in words and pictures | 5 minutes at the start of each half day | Twice a day, and before each change | Class teacher or teaching assistant
`,
    cognition: `
p: Precision teaching of reading words and number facts, with a chart of results | <10|15> minutes | Daily | Teaching assistant trained by the educational psychologist, one to one
Lessons adapted to {names} level with objects and pictures | All lessons; <2|3> hours of preparation a week | Daily | Class teacher, with advice from the SENCo
A structured multisensory programme for reading and spelling | <30|40> minutes | <4|5> times a week | Teacher with a specialist qualification (<2> sessions) and teaching assistant (the others)
Teaching in a group of no more than <six|eight> for English and mathematics | <5|8> hours | Each week | Qualified teacher
Over-learning: what was taught is met again after a day, a week and a month | <15|20> minutes | Daily | Teaching assistant, recorded in {names} learning diary
s: Teaching of skills for adult life: travel, money, cooking and planning a week | <2|3> hours | Weekly | Teacher or instructor, with a support worker
Consultation with staff about how {name} learns, and review of the programme | <60|90> minutes | Once a term | Educational psychologist
`,
    feelings: `
A named adult who greets {name}, plans the day with {them} and looks back on it | <15> minutes, morning and afternoon | Twice a day | Key adult, with a second who {name} knows
Support for feelings by a trained adult | <40|45> minutes, <30|36> sessions a year | Weekly | Emotional literacy support assistant, supervised by the educational psychologist each half term
A calm place that {name} can go to without asking | Up to <10|15> minutes at a time | Whenever {they} [needs|need] it | Known to all staff, with an adult who follows within two minutes
A plan of what calms {name} at each stage of distress, shared with all adults | 60 minutes to write, 30 minutes to review | Reviewed each half term | SENCo with {parent}, {name} and the educational psychologist
ep: Supported play or club at break and lunch | <60|75> minutes a day | Daily | Teaching assistant with training in play
A return to full attendance in small steps, with a plan for each week | <30> minutes to plan | Weekly | Learning mentor with {name} and {parent}
Training of staff on trauma, attachment and calm responses | <3> hours | Once a year, and for new staff | Educational psychologist
`,
    senses: `
Movement breaks planned into the day | <5|8> minutes | Every <30|40> minutes | Teaching assistant
A workstation with little to see and hear, beside a group table | Available for all lessons | Daily | Set up by the class teacher
An alternative to the dining hall, with two friends | <30|40> minutes | Daily | Midday supervisor
`,
    body: `
Software and hardware for recording by voice and keyboard, with teaching in its use | <30> minutes of teaching; the device at all times | <Twice> a week for two terms, then monthly | Teaching assistant, with advice from an assistive technology specialist
Leaving lessons five minutes early with a friend | 5 minutes | Each change of lesson | Class or subject teacher
Extra time of <25> % and rest breaks in all assessments | 25 % and <5> minutes each half hour | Each assessment | SENCo
`,
  },
});
