import { lastDayAfterAnswer, managersOf, partsOf } from '../../shared/domain/access/index.ts';
import { toldOf } from '../../shared/domain/assessments/index.ts';
import { type CaseState, type DecisionType, factsById, ofKind } from '../../shared/domain/documents/index.ts';
import { holdersOf, writersOf } from '../../shared/domain/notifications/index.ts';
import { type KeyDateStep, keyDates } from '../../shared/domain/statute/index.ts';
import type { MailKind, MailOrder, Reaction } from '../ports.ts';
import { withNotices } from './notices.ts';

/** The e-mail to everybody with access, and the date it names. */
const mailOf: Partial<Record<DecisionType, { kind: MailKind; names: KeyDateStep | null }>> = {
  'family told of request': { kind: 'request acknowledged', names: 'decide whether to assess' },
  'decided to assess': { kind: 'decided to assess', names: 'final plan' },
  'decided not to assess': { kind: 'decided not to assess', names: 'appeal' },
  'decided no plan': { kind: 'decided no plan', names: 'appeal' },
  'request withdrawn': { kind: 'request withdrawn', names: null },
};

/**
 * G2, A2: a decision is told to everybody with access, to those whose advice is no longer needed (of a team its designated
 * managers too: perhaps nobody was allocated yet, V3), and to those who gave it;
 * one e-mail each, none to whoever recorded it. Who gets the decision on paper gets no e-mail.
 */
export const tellOfDecision: Reaction<'decision recorded'> = {
  name: 'tell of a decision',
  on: 'decision recorded',
  async act({ decision, on, roundId, letterIds }, { tx, caseId, state, actor, today, mailer }) {
    const mail = mailOf[decision];
    if (mail === undefined) return;
    const { grants, released, answered } = toldOf(partsOf(state), decision, roundId, today);
    const round = roundId === null ? null : factsById(state, 'round', roundId);
    const until = round && lastDayAfterAnswer(round, state.hub.graceDays);
    // Recorded again on the same day after a correction, it is told again.
    const corrected =
      ofKind(state, 'case')[0]?.facts.events.filter((one) => one.corrected && one.type === decision) ?? [];
    const turn = corrected.length > 0 ? ` ${corrected.length + 1}` : '';
    const told = new Set([actor.personId]);
    const ordersFor = (people: readonly string[], kind: MailKind, dueOn: string | null): MailOrder[] =>
      people.flatMap((toPersonId) => {
        if (told.has(toPersonId)) return [];
        told.add(toPersonId);
        const key = `${kind} ${caseId} ${on}${turn} ${toPersonId}`;
        return [{ kind, toPersonId, key, caseId, ...(dueOn === null ? {} : { dueOn }) }];
      });
    const writers = (requests: typeof released) => requests.flatMap(({ facts }) => writersOf(facts, state));
    const managers = released.flatMap(({ facts: { to } }) =>
      to.type === 'team' ? managersOf(state.hub, to.teamId) : [],
    );
    const orders = [
      ...ordersFor(
        grants.flatMap(({ facts }) => holdersOf(facts, state)),
        mail.kind,
        dateOf(state, mail.names, today),
      ),
      ...ordersFor(writers(answered), 'assessment ended', until),
      ...ordersFor([...writers(released), ...managers], 'advice no longer needed', null),
    ];
    await mailer.order(tx, await withNotices(tx, letterIds, orders));
  },
};

/** The legal date of a step, as the case stands now; null when it has none or needs none. */
function dateOf(state: CaseState, step: KeyDateStep | null, today: string): string | null {
  const facts = ofKind(state, 'case')[0]?.facts;
  if (!facts || step === null) return null;
  const date = keyDates({ ...facts, requests: [], today }).find((one) => one.step === step);
  return date === undefined || date.state === 'not needed' ? null : date.legalDate;
}
