import { coordinates, partsOf } from '../access/index.ts';
import {
  type CaseRule,
  type CaseState,
  type HubDocument,
  type MailStopBody,
  ofKind,
  refuse,
} from '../documents/index.ts';

/**
 * N9: whether anything about this case may go out by itself: e-mails, reminders, letters that a decision orders. The one
 * place that decides; the case's row repeats it (`hub_case.mail_stopped`) for whatever sends.
 */
export const mailStopped = (state: CaseState): boolean => currentStop(state) !== null;

/** The stop that holds now, with its id; null when mail goes as usual. */
export const currentStop = (state: CaseState) => ofKind(state, 'mail-stop').find(({ facts }) => !facts.resumed) ?? null;

/** Whether mail was stopped on a day. What would have gone on it is not sent later in a burst. */
export const wasStoppedOn = (state: CaseState, day: string): boolean =>
  ofKind(state, 'mail-stop').some(
    ({ facts: { stoppedOn, resumed } }) => stoppedOn <= day && (resumed === undefined || day <= resumed.on),
  );

/**
 * N9: one action of the co-ordinator stops everything that would go out by itself, at once. The case says to all who see it
 * that nothing in it is counted down any more; why is for the authority. Refuses: not-allowed, already-recorded.
 */
export const stopMail: CaseRule<Pick<MailStopBody, 'why' | 'reason'>> = ({ why, reason }, context) => {
  const { state, actor, today, newId } = context;
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  if (mailStopped(state)) return refuse('already-recorded');
  const stoppedBy = { personId: actor.personId, name: actor.name };
  const body: MailStopBody = { kind: 'mail-stop', why, reason, stoppedOn: today, stoppedBy };
  const stopId = newId();
  return {
    ok: true,
    documents: [{ id: stopId, caseId: state.caseId, kind: 'mail-stop', body }, ...casesAs(state, true)],
    events: [{ type: 'mail stopped', stopId }],
  };
};

/**
 * N9: mail is resumed by a deliberate act, with a reason. What was held back is listed and waits for a decision each; nothing
 * of it goes by itself. Refuses: not-allowed, already-recorded (it is not stopped).
 */
export const resumeMail: CaseRule<{ reason: string }> = ({ reason }, { state, actor, today }) => {
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const stop = currentStop(state);
  if (!stop) return refuse('already-recorded');
  const resumed = { on: today, by: { personId: actor.personId, name: actor.name }, reason };
  return {
    ok: true,
    documents: [
      { id: stop.id, caseId: state.caseId, kind: 'mail-stop', body: { ...stop.facts, resumed } },
      ...casesAs(state, false),
    ],
    events: [{ type: 'mail resumed', stopId: stop.id }],
  };
};

function casesAs(state: CaseState, quiet: boolean): HubDocument[] {
  return ofKind(state, 'case').map(({ id, facts: { quiet: _before, ...rest } }) => ({
    id,
    caseId: state.caseId,
    kind: 'case',
    body: quiet ? { ...rest, quiet } : rest,
  }));
}
