import { bankOf } from './bank.ts';

/** Social workers: home, family, safety and community. */
export const socialCare = bankOf({
  who: `
I am a social worker with the disabled children’s team. I visited {name} and {parent} at home on {visit}.
{name} is not known to social care. I spoke with {parent} by telephone on {visit} and offered an assessment, which the family will think about.
{name} has been a child in need since <March|June|October>. I have visited {them} <every four weeks|every six weeks>, last on {visit}.
I carried out an assessment of {names} needs and of {their} parents as carers, with visits on {visit} and {secondVisit}.
I saw {name} at home on {visit} and at {their} activity club on {secondVisit}.
`,
  strengths: {
    care: `
{name} is loved and well cared for, and is at ease with everyone at home.
{name} shares a room with a brother who helps {them}, and both like it that way.
{name} knows all the neighbours by name, and feeds their cat when they are away.
{name} goes to a Saturday club for <two|three> hours and has a friend there.
{name} helps with shopping, and finds everything on a picture list.
{names} grandparents live close by and look after {them} on <two|three> evenings a week.
The family has strong ties with <its church|its mosque|its temple|the community centre>, where {name} is welcome.
{name} sleeps in {their} own bed and gets up when {their} lamp turns green.
{name} enjoys {interest} at home, and keeps {their} collection in perfect order.
{name} travels well in the car and on the train when told the stops.
s: {name} goes to the shop at the corner alone and comes back with the change.
s: {name} volunteers at <a city farm|a food bank|the library> for <two|three> hours a week.
`,
  },
  needs: {
    care: `
{name} cannot be left alone in a room for more than <two|five> minutes, since {they} [has|have] no sense of danger.
{name} needs an adult within arm’s reach outdoors; {they} ran into the road <twice|three times> this year.
{name} wakes <two|three> times each night, and {parent} has not had a full night’s sleep for <months|more than a year>.
{name} needs help with washing, dressing, eating and the toilet, about <three|four|five> hours a day.
Family outings are rare, because {name} finds crowds and waiting unbearable.
{name} has no friends who visit, and has not been invited to a birthday party for <two|three> years.
{parent} has given up work to care for {name}, and money is tight.
{names} brother and sister have little time with their parents, and one has taken on caring tasks.
{name} breaks doors and windows when distressed; the home has been adapted in part, and a safe space is still needed.
{name} finds the weeks without education very hard, and so does the family.
The bathroom cannot be used by {name} safely, since it is upstairs and the bath is high.
{parent} brings {name} up alone and has no family nearby.
{name} is vulnerable to being used by others, since {they} [trusts|trust] everybody who is friendly.
s: {name} has shared pictures online with strangers, and needs close guidance on safety.
s: {name} has not yet travelled by bus alone, and would like to do so before college.
s: {name} does not know what support there will be after {they} [turns|turn] 18, and worries about it.
`,
  },
  outcomes: {
    care: `
Within 12 months, {name} will have one activity with other children each week that {they} [looks|look] forward to.
Within six months, {names} parents will have at least <two|three> evenings of rest each month.
Within 12 months, {name} will wash and dress with one adult and a picture plan.
Within 12 months, {name} will walk to the park beside an adult, stopping at each kerb.
Within 12 months, {name} will spend one night each month away from home, happily.
s: Within 12 months, {name} will travel to two places by bus without help.
s: By the age of 18, {name} will have a plan for where to live and who helps, in {their} own words.
`,
  },
  provision: {
    care: `
Short breaks at a specialist centre | <two|three> nights | Each month | Short break service of the council
A support worker for activities in the community | <three|four|six> hours | Each week | Support worker, by direct payment
Holiday club with one-to-one support | <six|eight> days | In each long holiday; <two> days in the short ones | Council’s short break partner
Help with personal care at home | <45|60> minutes | Each morning | Home care provider
A parenting group on sleep and behaviour for families of autistic children | <8> sessions of 2 hours | Weekly, once | Early help service
Assessment of the home for adaptations | 2 hours | Once, within <eight> weeks | Occupational therapist for housing
A young carers’ group for {names} brother or sister | 2 hours | Every two weeks | Young carers’ service
Visits and review of the child in need plan | 60 minutes | Every <six> weeks | Social worker
s: Travel training | <10|12> sessions of 2 hours | Weekly | Travel trainer
s: Assessment by adult social care | <two> meetings | Once, before the age of 17 and a half | Transition social worker
`,
  },
});
