import type { RightsRecord } from '../documents/index.ts';
import type { CaseParts } from './parts.ts';

/**
 * N3: besides who co-ordinates the case, a record about consents and rights is read by the people it is about, and by nobody
 * else: who gave the consent, who holds parental responsibility, the advocate and whom they act for, the young person whose
 * capacity it is about and who decides for them. Records carry evidence and family matters that other readers have no need
 * of, separated parents least of all. A disclosure without consent may be to the police or a court: it is the authority's.
 */
export function readsRight({ grants }: CaseParts, record: RightsRecord, personId: string): boolean {
  switch (record.type) {
    case 'consent':
      return record.by.personId === personId;
    case 'responsibility':
      return record.holder.personId === personId;
    case 'advocate':
      return record.advocate.personId === personId || record.actsFor.personId === personId;
    case 'capacity':
      return record.representative?.who.personId === personId || isYoungPerson(grants, personId);
    case 'disclosure':
      return false;
  }
}

const isYoungPerson = (grants: CaseParts['grants'], personId: string): boolean =>
  grants.some(
    ({ facts: { to, capacity, ended } }) =>
      ended === null && capacity === 'young person' && to.type === 'person' && to.personId === personId,
  );
