import { bankOf } from './bank.ts';

/** Community paediatricians: health, and how it bears on learning. */
export const paediatrics = bankOf({
  who: `
I am a community paediatrician. I saw {name} with {parent} in clinic on {visit}, and read {their} hospital letters.
{name} has been under my care for <two|three|four> years. The last appointment was on {visit}.
I examined {name} at {setting} on {visit}, with {parent}, and spoke with the school nurse on {secondVisit}.
This advice rests on my clinic appointment of {visit}, reports from therapy, and a letter of the hospital’s specialist team.
`,
  strengths: {
    health: `
{name} is growing well: weight is on the <9th|25th|50th> centile and height on the <9th|25th|50th|75th>.
{name} has been well since the spring, and had no hospital stay in the past <12|18> months.
{name} sleeps for <nine|ten> hours most nights now that a bedtime routine is established.
{names} hearing was tested in <March|June|October> and is within normal limits.
{names} vision is normal with glasses, which {they} [wears|wear] all day.
{name} takes {their} medicine without fuss, and {parent} keeps a careful record.
! {name} has not had a seizure for <five|seven|nine> months.
{name} can say when {they} [feels|feel] unwell and where it hurts.
{name} enjoys swimming, which keeps {them} fit and helps {their} chest.
Immunisations are complete, and teeth are healthy.
{name} came into clinic happily, remembered me, and told me about {interest}.
s: {name} has begun to manage {their} own inhalers and appointments with reminders.
`,
  },
  needs: {
    health: `
! {name} has autism spectrum disorder, diagnosed by our team in <March|May|September|November>, after observation and a detailed history.
! {name} has global developmental delay: {their} skills are about <half|two thirds> of what is usual for {their} age in all areas.
! {name} has attention deficit hyperactivity disorder of the combined type, and has taken medication since <January|April|September>.
! {name} has epilepsy. Absences of <5-15> seconds happen up to <six|ten> times a day and may look like daydreaming.
! {name} has cerebral palsy affecting <both legs|the right side>, level <II|III> of the gross motor function scale.
! {name} has Down’s syndrome, and has had an operation on {their} heart from which {they} recovered well.
! {name} has a rare change on chromosome <15|16|22>. Little is known about its course; learning and speech are usually affected.
! {name} was born at <25-29> weeks and has chronic lung disease, so that colds often become chest infections.
! {name} has type 1 diabetes and needs glucose checked <six|eight> times a day and insulin with every meal.
! {name} is fed by gastrostomy overnight, and by mouth in small amounts for pleasure.
{name} has asthma and used a reliever inhaler on <30-60> days in the past six months.
! {name} has joint hypermobility, with pain in hands, knees and ankles on most days.
! {name} has a severe allergy to <peanuts|milk and egg|tree nuts>; two adrenaline pens are with {them} at all times.
{name} sleeps for about <five|six> hours, waking <two|three> times, and is tired by late morning.
{name} is not yet continent by day and needs changing <three|four> times at {setting}.
{name} has constipation which is treated, and needs the toilet without delay when {they} [asks|ask].
{name} eats <seven|nine|eleven> foods, and iron was low in the last blood test.
Medication reduces {names} appetite at lunch, and weight needs watching every three months.
Because of appointments and illness, {name} missed <18-41> days of education in the past year.
Tics of face and shoulders increase when {name} is tired, and are not under {their} control.
The cause of {names} difficulties is still being investigated; results are expected in <two|three|four> months.
! {name} has migraine about <twice|three times> a month and needs to lie down in the dark for an hour.
{name} has no sense of danger from heat, heights or traffic, and needs watching for {their} safety.
s: Care passes to adult services at 18; {name} and {parent} are worried about this.
These conditions will last. Needs may change, and advice should be asked for again at each annual review.
`,
  },
  outcomes: {
    health: `
Within 12 months, {name} will miss no more than <8|10> days of education for reasons of health.
Within 12 months, {name} will sleep for at least eight hours on five nights a week.
Within 12 months, {name} will tell an adult before a seizure or low blood sugar, or show a card, when {they} [notices|notice] it coming.
Within 12 months, {name} will be dry by day with reminders every two hours.
Within 12 months, {name} will eat <fifteen|eighteen> foods, with at least one from each group.
Within two years, {name} will take {their} own medicine with an adult watching.
All staff who work with {name} will be able to say what to do in an emergency, within the first half term.
s: By the age of 18, {name} will have met the adult team and will know whom to call.
`,
  },
  provision: {
    health: `
Individual health care plan, written with {parent} and {setting} | 60 minutes to write, 30 minutes to review | Yearly, and after each change of treatment | Community nurse or school nurse
Training of staff in <seizures|diabetes|gastrostomy|the use of adrenaline pens> | <90|120> minutes for at least <three|four> staff | Yearly, and for new staff | Children’s community nurse
Paediatric review | <30|40> minutes | Every <six> months | Community paediatrician
Medication review with weight, height and blood pressure | 20 minutes | Every <three|six> months | Specialist nurse
Toileting plan with a trained adult | <10> minutes | <Three|Four> times a day | Support staff, advised by the continence nurse
Sleep advice to the family | <four> appointments of 45 minutes | Monthly | Sleep practitioner
Dietetic advice | 45 minutes | Every <three> months | Children’s dietitian
Rest in a quiet place with a couch | Up to <30|60> minutes | When {name} or an adult sees the need | Any adult who knows the plan
An adult with first aid training within call | All day | Daily | {setting}
`,
  },
});
