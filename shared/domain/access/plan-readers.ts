import type { FactsOf } from '../documents/index.ts';
import { type Addressee, advocateAuthority, lastDayOf, rightsHolder, rightsOf, takesIn } from '../rights/index.ts';
import { rightsPassOn } from '../statute/index.ts';
import { type Access, coordinates, familyRelations, longestFrom } from './access-to.ts';
import { answerersOf } from './asked.ts';
import type { CaseParts } from './parts.ts';

type Plan = Pick<FactsOf<'plan'>, 'status' | 'served' | 'named'>;

/**
 * Reg 17, N3: until when somebody may be shown a plan that was sent; null when they may not. It is the one rule for who reads
 * it and who is sent it. Access to the case alone discloses no plan: besides who co-ordinates the case it goes to the family
 * it belongs to, and the final plan to the child's own setting (reg 13(2), CFA 2014 section 39(8)); to anybody else with
 * recorded consent, or on a ground of reg 17(1) that the authority recorded.
 */
export function planAccess(parts: CaseParts, personId: string, plan: Plan, today: string): Access | null {
  if (coordinates(parts, personId)) return { until: null };
  const relations = [...asFamily(parts, personId, plan, today)];
  if (plan.status === 'final')
    relations.push(
      ...asOwnSetting(parts, personId, plan),
      ...byConsentOrGround(parts, addresseeOf(parts, personId), plan),
    );
  return longestFrom(relations, today);
}

/**
 * N1, reg 17: whether a plan that is sent on a day goes to whom access was given, the person or the setting as a whole: what
 * who sends it checks before. It holds on a device too, which knows nobody's colleagues.
 */
export function planGoesTo(parts: CaseParts, { to }: FactsOf<'grant'>, plan: Plan, today: string): boolean {
  if (to.type === 'person') return planAccess(parts, to.personId, plan, today) !== null;
  if (plan.status === 'draft') return false;
  if (ownSettings(parts, plan).includes(to.settingId)) return true;
  const addressee = { personId: '', settingIds: [to.settingId], teamIds: [], asked: asksSetting(parts, to.settingId) };
  return longestFrom(byConsentOrGround(parts, addressee, plan), today) !== null;
}

const asksSetting = ({ requests }: CaseParts, settingId: string): boolean =>
  requests.some(
    ({ facts: { to, state } }) => state !== 'withdrawn' && to.type === 'setting' && to.settingId === settingId,
  );

/** A draft is the family's to answer (reg 13(1)); after the rights have passed, the young person's, or who decides for them. */
function asFamily(parts: CaseParts, personId: string, { served }: Plan, today: string): Access[] {
  return familyRelations(parts, personId, today).flatMap(({ capacity, until }) => {
    if (capacity === 'young person') return [{ until }];
    if (capacity === 'advocate') return byAuthority(parts, personId, until, today);
    return parentsDecide(parts, personId, served.on, today) ? [{ until }] : [];
  });
}

function byAuthority(parts: CaseParts, personId: string, until: string | null, today: string): Access[] {
  const authority = advocateAuthority(parts.rights, personId, today, 'read the plan');
  if (authority === null || authority === 'unrecorded') return [];
  return [{ until: until !== null && until < authority.until ? until : authority.until }];
}

/** What was sent while the rights were the parents' stays theirs. What is sent later is the young person's, unless they lack capacity to say who sees it. */
function parentsDecide(parts: CaseParts, personId: string, servedOn: string, today: string): boolean {
  const birthDate = parts.case?.child.birthDate;
  if (birthDate === undefined || servedOn < rightsPassOn(birthDate)) return true;
  const { who, decision } = rightsHolder(birthDate, parts.rights, { matter: 'who sees the plan', on: today });
  if (who === 'the parent') return true;
  return who === 'a representative' && decision?.representative?.who.personId === personId;
}

/** The setting that the child attends, and the one that the plan names: what they do for the child they do by the plan (reg 13(2); Code of Practice on disclosure). */
const ownSettings = ({ case: body }: CaseParts, { named }: Plan): string[] =>
  [body?.setting?.settingId, named?.settingId].filter((id) => id !== undefined);

const asOwnSetting = (parts: CaseParts, personId: string, plan: Plan): Access[] =>
  ownSettings(parts, plan).some((id) => (parts.state.hub.settingMembers.get(id) ?? []).includes(personId))
    ? [{ until: null }]
    : [];

function byConsentOrGround(parts: CaseParts, addressee: Addressee, plan: Plan): Access[] {
  const consents = rightsOf(parts.rights, 'consent')
    .filter(({ body: { ended, record } }) => ended === null && record.answer === 'given')
    .filter(({ body: { record } }) => record.matter === 'share the plan' && isTheirsToGive(parts, record.as, plan))
    .filter(({ body: { record } }) => takesIn(record.to, addressee));
  const disclosures = rightsOf(parts.rights, 'disclosure').filter(
    ({ body: { ended, record } }) => ended === null && takesIn(record.to, addressee),
  );
  return [...consents, ...disclosures].map(({ body }) => ({ until: lastDayOf(body.record) }));
}

/** A parent consents for a child (reg 17); to a plan sent after the rights have passed only the young person does, or who decides for them. */
function isTheirsToGive(parts: CaseParts, as: string, { served }: Plan): boolean {
  const birthDate = parts.case?.child.birthDate;
  const passed = birthDate !== undefined && served.on >= rightsPassOn(birthDate);
  return passed ? as === 'young person' || as === 'representative' : true;
}

/** How consents and disclosures may name this person: an answer that was asked for and withdrawn asks nobody. */
export function addresseeOf({ requests, state }: CaseParts, personId: string): Addressee {
  const asked = requests.filter(
    ({ facts }) => facts.state !== 'withdrawn' && answerersOf(facts, state.hub).includes(personId),
  );
  const settingIds = [...state.hub.settingMembers].filter(([, people]) => people.includes(personId)).map(([id]) => id);
  const teamIds = asked.flatMap(({ facts }) => (facts.to.type === 'team' ? [facts.to.teamId] : []));
  return { personId, settingIds, teamIds, asked: asked.length > 0 };
}
