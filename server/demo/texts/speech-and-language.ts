import { bankOf } from './bank.ts';

/** Speech and language therapists: how a child understands, speaks, and eats and drinks. */
export const speechAndLanguage = bankOf({
  who: `
I am a speech and language therapist. I saw {name} at {setting} on {visit} and at home on {secondVisit}, and spoke with {parent}.
{name} has been known to our service since {they} [was|were] <two|eighteen months old>. I last assessed {them} on {visit}, over <50|60|75> minutes in a quiet room at {setting}.
I observed {name} in class and at lunch on {visit}, carried out a language assessment with {them} on {secondVisit}, and talked with {parent} by telephone.
I have worked with {name} for <12-30> months, <weekly|every other week> during blocks of therapy, most recently on {visit}.
My assessment was on {visit} at {setting}. {name} was well, and {parent} thought that what I saw was typical of {them}.
I met {name} for the first time on {visit}. I used play, pictures and a standardised assessment, and watched a lesson on {secondVisit}.
`,
  strengths: {
    communication: `
{name} is keen to share what {they} [knows|know] about {interest}, and brightens when an adult follows {their} lead.
{name} understands short spoken instructions of <two|three> key words when {they} [is|are] looking at the speaker.
{name} uses gesture, facial expression and drawing well to fill the gaps when words do not come.
{name} knows when {they} [has|have] not been understood, and tries again <twice|two or three times> before giving up.
{name} can answer “who” and “where” questions about a picture without help.
{name} looks at a visual timetable without being prompted and uses it to tell others what comes next.
ep: {name} takes turns in a simple game for up to <5-9> minutes with an adult, and waits for {their} turn.
ep: {name} joins in with songs and rhymes that {they} [knows|know], and fills in missing words.
{name} learned <8-14> new words of the <6|8>-week programme and used <4-7> of them in class without help.
{name} greets familiar adults by name and asks after people who are missing.
{name} has a good memory for what {they} [sees|see]: {they} retold a story in pictures with all <five|six> events in order.
s: ! {name} can explain what helps {them} in lessons, and asked me to write that down in {their} own words.
s: {name} uses {their} phone to check the spelling and meaning of words before asking an adult.
! {name} speaks <Polish|Urdu|Arabic|Portuguese|Yoruba> and English, and moves between them with family members with ease.
{name} responds well to humour, and makes jokes {themself} with people {they} [trusts|trust].
! {name} signs about <20-60> words, and teaches signs to other children.
p: {name} can retell a familiar story in <four|five> sentences when the pictures are in front of {them}.
{name} copes well with familiar adults who speak slowly and leave {them} <5|8|10> seconds to answer.
{name} eats a wide range of soft foods safely and drinks from an open cup.
`,
  },
  needs: {
    communication: `
ps: {name} understands language at the level of a child about <two|three> years younger than {they} [is|are].
e: {name} understands single words and everyday phrases, as children do at about <eighteen months|two>.
ps: In a class of thirty {name} followed <one|two> of <six|seven> instructions; one to one {they} followed <four|five>.
{name} has a severe difficulty in understanding spoken sentences with more than <two|three|four> pieces of information.
{name} does not yet understand words for time, such as “before”, “after” and “until”, and so misses what {they} [is|are] asked to do next.
! {name} has developmental language disorder: difficulty with language that is not explained by another condition and that will last.
{names} spoken sentences are short, on average <2-4> words, and leave out verbs and small words.
Unfamiliar people understand about <30|40|50|60> % of what {name} says, which makes {them} give up.
! {name} has a speech sound disorder: {they} [leaves|leave] out the first sound of many words, so that “fish”, “dish” and “wish” sound the same.
{name} finds it hard to find the words {they} [knows|know]: on a naming task {they} needed more than <6|8> seconds for every third picture.
{name} has difficulty in telling what happened in order, and listeners cannot follow without knowing the event already.
{name} rarely starts a conversation with other children: I counted <one|two> in <40|50> minutes of play and lunch.
{name} takes figures of speech literally, and was upset when told to “pull {their} socks up”.
! {name} does not yet notice when a listener has lost interest, and talks about {interest} for a long time.
! {name} stammers on <6-14> % of syllables, more when {they} [is|are] hurried, and avoids reading aloud.
! {name} does not speak at school except in a whisper to one friend; at home {they} [speaks|speak] freely.
ep: ! {name} communicates mostly by leading an adult by the hand, and has about <10-40> spoken words.
ep: ! {name} repeats phrases from films; some of them carry a meaning that people who know {them} can work out.
e: {name} does not yet respond to {their} name when other children are talking.
p: In the playground {name} watches games and walks away when the rules are explained in words alone.
p: {name} understands what {they} [reads|read] less well than {they} [decodes|decode], because the words themselves are new to {them}.
s: {name} has difficulty in following a discussion of several people, and agrees with things {they} [has|have] not understood.
s: {name} misreads sarcasm and messages from other young people, which has led to <two|three> falling-outs this term.
s: Subject words such as “evaporate”, “treaty” or “ratio” have to be taught to {name} directly, in small numbers, and revisited.
When {name} does not understand, {they} [copies|copy] the child next to {them} or [leaves|leave] the table; adults may read this as not listening.
Noise makes all of this harder: with background talk {names} score on a listening task fell by <a third|a half>.
{name} coughs on thin drinks about <twice|three times> a week and needs drinks thickened to level <1|2>.
{name} is at risk of choking on hard and crumbly foods, and needs an adult within arm’s reach at meals.
Without help with communication, {name} is at risk of falling further behind in reading, friendships and confidence.
`,
  },
  outcomes: {
    communication: `
By the end of <this key stage|the next school year>, {name} will follow instructions of <three|four> parts in class with a visual prompt, in <8 of 10> tries.
Within 12 months, {name} will tell an adult about something that happened, with who, where, what and how it ended, in at least <five|six> sentences.
Within 12 months, unfamiliar people will understand at least <75|80> % of what {name} says in conversation.
Within two years, {name} will ask for help or for something to be said again, without being prompted, in every lesson.
By the end of the school year, {name} will start talk with another child at least <three|four> times in each break.
Within 12 months, {name} will understand and use <60|80|100> new words that {their} teachers have chosen, in the right context.
Within 12 months, {name} will use {their} communication book to make <20|25> different requests and comments a day.
ep: Within 12 months, {name} will take turns in a game with two other children for 10 minutes, with an adult nearby.
Within six months, {name} will speak to <two|three> adults at school in a voice that can be heard across a table.
s: Within two years, {name} will explain to a new teacher or employer what helps {them} to understand.
Within 12 months, {name} will eat lunch with {their} class safely, with no episodes of choking.
`,
  },
  provision: {
    communication: `
Direct speech and language therapy for understanding of language, with targets shared with school and home | <30|45> minutes a session, <24|30|36> sessions a year | <weekly in term time|weekly, in three blocks of ten> | Speech and language therapist
A language programme planned by the therapist, with its own record of what was done | <20|25|30> minutes | <3|4> times a week in term time | Teaching assistant trained by the therapist, one to one
Pre-teaching of key words for each new topic | <15|20> minutes, <6|8> words | <once|twice> a week | Teaching assistant, with words chosen by the class teacher
Training of the staff who work with {name}, on what {they} [understands|understand] and how to speak with {them} | <2|3> hours | Once a term, and when staff change | Speech and language therapist
Review of progress and a new programme, with observation in class | <90|120> minutes | Each half term | Speech and language therapist
Visual support: timetable, task board and communication book, made for {name} and kept up to date | <60|90> minutes to prepare and up to date at all times | Weekly | Teaching assistant, advised by the therapist
A small group for conversation and play with <three|four> other children | <30|40> minutes | <Once|Twice> a week | Teaching assistant trained by the therapist
Speech sound therapy by a programme with high repetition (at least <70|100> tries a session) | <30|40> minutes a session, <20|24> sessions | Weekly in two blocks | Speech and language therapist, practised daily at home and school for 10 minutes
Coaching of parents in supporting talk at home, with video | <6|8> sessions of 60 minutes | Every two weeks | Speech and language therapist
ep: Intensive interaction: an adult follows {names} lead in play | <15|20> minutes | Daily | Key person or teaching assistant
s: A check at the end of each lesson that {name} has understood what is to be done | 5 minutes | Every lesson | Subject teacher or teaching assistant
s: A named adult with whom {name} goes over talk that went wrong, with drawings | 20 minutes | Weekly, and on the day when something happened | Learning mentor trained by the therapist
A mealtime plan, with training of everybody who eats with {name} | <60|90> minutes’ training and a written plan | Every term | Speech and language therapist (eating and drinking)
`,
  },
});
