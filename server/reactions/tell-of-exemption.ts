import { partsOf } from '../../shared/domain/access/index.ts';
import { grantsThatHold } from '../../shared/domain/assessments/index.ts';
import { type CaseState, ofKind } from '../../shared/domain/documents/index.ts';
import { holdersOf } from '../../shared/domain/notifications/index.ts';
import { keyDates } from '../../shared/domain/statute/index.ts';
import type { MailOrder, Reaction } from '../ports.ts';
import { withNotices } from './notices.ts';

type Context = Parameters<Reaction['act']>[1];

/**
 * Regs 5(4), 8, 10(4), 13(3), G2: the family is told that a step may take longer, and that its date stays. Who is told
 * by a letter on paper gets no e-mail.
 */
export const tellOfExemption: Reaction<'exemption recorded'> = {
  name: 'tell of an exemption',
  on: 'exemption recorded',
  act: ({ place, letterIds }, context) => tell('exemption recorded', place, context, letterIds),
};

/** G2: the family is told as well when that reason no longer holds. */
export const tellOfWithdrawnExemption: Reaction<'exemption withdrawn'> = {
  name: 'tell of an exemption taken back',
  on: 'exemption withdrawn',
  act: ({ place }, context) => tell('exemption withdrawn', place, context),
};

async function tell(
  kind: 'exemption recorded' | 'exemption withdrawn',
  place: number,
  context: Context,
  letterIds?: readonly string[],
): Promise<void> {
  const { tx, caseId, state, actor, today, mailer } = context;
  const family = grantsThatHold(partsOf(state), today).filter(({ facts }) => facts.to.type === 'person');
  const people = new Set(family.flatMap(({ facts }) => holdersOf(facts, state)));
  people.delete(actor.personId);
  const dueOn = dateOf(state, place, today);
  const orders = [...people].map(
    (toPersonId): MailOrder => ({
      kind,
      toPersonId,
      key: `${kind} ${caseId} ${place} ${toPersonId}`,
      caseId,
      ...dueOn,
    }),
  );
  await mailer.order(tx, await withNotices(tx, letterIds, orders));
}

/** The date in law of the step, or of the request, that the exemption is about. */
function dateOf(state: CaseState, place: number, today: string): { dueOn?: string } {
  const facts = ofKind(state, 'case')[0]?.facts;
  const exemption = facts?.exemptions[place];
  if (!facts || !exemption) return {};
  if (exemption.requestId !== null) {
    const request = ofKind(state, 'advice-request').find(({ id }) => id === exemption.requestId);
    return request ? { dueOn: request.facts.dueOn } : {};
  }
  const date = keyDates({ ...facts, requests: [], today }).find(({ step }) => step === exemption.step);
  return date?.legalDate ? { dueOn: date.legalDate } : {};
}
