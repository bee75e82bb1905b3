import { bankOf } from './bank.ts';

/** Parents, carers and young people, in their own words. */
export const family = bankOf({
  who: `
{name} is our <second child|eldest|youngest>. We live with {their} sister and a very patient dog.
There are <four|five> of us at home. {name} was born <three|five|six> weeks early and has surprised everybody since.
{name} lives with me. {Their} grandparents are round the corner and know {them} as well as I do.
We noticed when {name} was about two that things were harder for {them} than for others.
We have asked for help since {name} started at nursery, and have kept a folder of every letter.
{name} came to live with us at the age of two. We are so glad that {they} did.
`,
  strengths: {
    care: `
{name} loves {interest} and can talk about it all day long.
{name} gives the best hugs in the family.
{name} is funny. {They} [does|do] all the voices from <the cartoons|the bus announcements|the weather forecast>.
{name} remembers every way we ever drove.
{name} notices when one of us is sad, and brings a blanket.
{name} is brave. Every morning takes courage, and {they} [does|do] it.
{name} looks after our hens and shuts them in every night.
{name} builds things out of cardboard that really work.
{name} swims like a fish and has a badge for <25|50|100> metres.
{name} helps to cook on Sundays and knows the recipe for pancakes by heart.
{name} is gentle with {their} baby cousin.
{name} sings all the time, and always in tune.
{name} never gives up on a puzzle.
{name} knows what {they} [likes|like] and says no when {they} [does|do] not, which we have learned to be glad about.
s: {name} has taught {themself} to <play the bass|edit films|mend bicycles|code a game> from videos.
s: {name} texts me at lunch to say that {they} [is|are] fine. It means a lot.
`,
  },
  needs: {
    care: `
Mornings are the hardest. It takes us <90 minutes|two hours> to get dressed, and some days we do not make it.
{name} holds it together all day and then it all comes out at home.
{name} does not sleep. I am up with {them} until <eleven|midnight|one o’clock> most nights.
{name} has no friends to invite, and {they} [has|have] begun to notice.
We cannot go to a supermarket, a party or a café together.
{name} eats <five|seven|eight> things. If the packet changes it is four.
When {name} is upset {they} [hurts|hurt] {themself}, and then {they} [is|are] sorry.
{name} says “I am stupid” when {they} [does|do] {their} homework. {They} [is|are] not.
{name} has to have the same cup, the same seat and the same goodnight.
{name} has no idea of danger. I hold {their} hand on every road.
Haircuts, shoes and the dentist all need weeks of planning.
Loud places make {name} cry or run. We always look for the door first.
The phone rings from {setting} <two|three> times a week. I dread it.
{name} falls behind a bit more each year, and knows it.
People look at us. I wish that they knew how hard {name} is trying.
I had to stop work when {name} was sent home so often.
{names} sister misses out, and never complains.
We have waited <14|18|22> months for some appointments.
ep: {name} cannot tell us where it hurts, so we guess.
ep: {name} is not dry at night, and often not by day.
s: {name} is on {their} phone all night because it is the only place where {they} [has|have] friends.
s: I worry what happens to {name} when I am not here.
s: {name} wants to be like the others and then comes home exhausted from it.
`,
  },
  outcomes: {
    care: `
We hope that {name} will go to school happily and come home happily.
We want {name} to have one good friend.
We would love {name} to be able to tell us about {their} day.
We hope that {name} will learn to read well enough for menus, signs and messages.
We want {name} to know that {they} [is|are] clever in {their} own way.
When {name} is grown up we hope {they} will have a job that {they} [likes|like], and people to laugh with.
We hope that {name} will be able to do more things by {themself}, in {their} own time.
We want {name} to feel safe at school, even on the bad days.
We hope that we can one day all go on a holiday together.
s: {name} wants to live in {their} own flat one day. We want that too.
`,
  },
  provision: {
    care: `
Somebody who knows {name} and is there every day, not a different person each week. | – | – | –
Speech therapy that {name} really gets, every week, with things that we can do at home. | – | – | –
A quiet place at school where {name} may go without having to ask. | – | – | –
A person we can ring who knows the whole story. | – | – | –
Help with reading in a way that makes sense to {name}. | – | – | –
Lunchtimes with something to do and somebody to do it with. | – | – | –
Some time off for us, so that {names} sister has us for an evening as well. | – | – | –
Teachers who know about autism and do not take things personally. | – | – | –
A smaller class, where {name} is not lost. | – | – | –
Movement and breaks, because {name} cannot learn sitting still. | – | – | –
Warning when things change, even if it is only a message the night before. | – | – | –
Help for {name} to make friends, not just a buddy bench. | – | – | –
`,
  },
});
