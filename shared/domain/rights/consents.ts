import type { Audience, RightOf } from '../documents/index.ts';
import { holdsOn, type RecordedRight, rightsOf } from './standing.ts';

type Consent = RightOf<'consent'>;

/** Where consent to something stands today, for the person at the desk. */
export type ConsentState = 'given' | 'refused' | 'withdrawn' | 'over' | 'not recorded';

/**
 * N3: the state of consent in one matter. What is given for one matter says nothing of another. Of several the strongest
 * counts: somebody's consent that stands, then a refusal, then what has ended.
 */
export function consentState(
  records: readonly RecordedRight[],
  matter: Consent['matter'],
  today: string,
): { state: ConsentState; record: RecordedRight<'consent'> | null } {
  const ofMatter = rightsOf(records, 'consent')
    .filter(({ body }) => body.record.matter === matter)
    .toSorted((one, other) => other.body.record.on.localeCompare(one.body.record.on));
  const standing = ofMatter.filter(({ body }) => holdsOn(body, today));
  const given = standing.find(({ body }) => body.record.answer === 'given');
  if (given) return { state: 'given', record: given };
  const refused = standing.find(({ body }) => body.record.answer === 'refused');
  if (refused) return { state: 'refused', record: refused };
  const last = ofMatter[0];
  if (!last) return { state: 'not recorded', record: null };
  return { state: last.body.ended ? 'withdrawn' : 'over', record: last };
}

/** Somebody as consents and disclosures name people: by name, setting, teams in which they were asked, or as one of those asked. */
export interface Addressee {
  personId: string;
  settingIds: readonly string[];
  teamIds: readonly string[];
  asked: boolean;
}

/** Whether an audience takes somebody in. Whoever is outside the hub is nobody in it. */
export function takesIn(audience: Audience, somebody: Addressee): boolean {
  switch (audience.type) {
    case 'everybody asked':
      return somebody.asked;
    case 'person':
      return audience.personId === somebody.personId;
    case 'setting':
      return somebody.settingIds.includes(audience.settingId);
    case 'team':
      return somebody.teamIds.includes(audience.teamId);
    case 'named':
      return false;
  }
}
