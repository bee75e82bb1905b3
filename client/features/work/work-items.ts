import { correctionBegun } from '../../../shared/domain/advice/index.ts';
import type { RichText } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { LocalDocument, PieceState } from '../../device/port.ts';

/** What one request for advice asks of this person, with all that a card of "your work" says. */
export interface WorkItem {
  requestId: string;
  caseId: string;
  childName: string;
  childFirstName: string;
  birthDate: string;
  yearGroup: string;
  settingName: string | null;
  picture: { fileId: string; alt: string } | null;
  service: string;
  askedOn: string;
  askedByName: string;
  dueOn: string;
  urgency: 'late' | 'soon' | 'coming' | 'correction' | 'waiting to send' | 'needs you';
  /** Days to the legal date; negative when it has passed. */
  daysLeft: number;
  draft: { written: number; of: number; savedAt: string | null; unsent: boolean } | null;
  /** When "Send advice" was pressed on this device and it has not been received yet. */
  sentAt: string | null;
  /** The answer itself while it is on its way or was refused. */
  answerId: string | null;
  /** N4: it was sent, and a correction of it is begun: who began it, where that is sure. */
  correction: 'by you' | 'begun' | null;
  /** N9: nothing is counted in this case; whom to speak to before going on. */
  speakTo: string | null;
  /** The day on which it was answered. */
  answeredOn: string | null;
  /** The last day on which this person was reminded of it (V2). */
  remindedOn: string | null;
}

export interface WorkSources {
  actor: Actor;
  today: string;
  cases: readonly LocalDocument<'case'>[];
  requests: readonly LocalDocument<'advice-request'>[];
  drafts: readonly LocalDocument<'advice-draft'>[];
  advice: readonly LocalDocument<'advice'>[];
  daysBetween: (from: string, to: string) => number;
  progressOf: (text: RichText) => { written: number; of: number };
}

/** Days before the legal date from which a request is shown as due soon. */
export const soonDays = 7;

const isMine = (request: LocalDocument<'advice-request'>, actor: Actor): boolean =>
  request.body.authors.some((author) => author.personId === actor.personId) ||
  (request.body.to.type === 'setting' && request.body.to.settingId === actor.settingId);

/** This person's outstanding requests, those whose answer still waits on this device, and begun corrections (N4); most urgent first (V1). */
export function workItems(sources: WorkSources): WorkItem[] {
  const { actor, today, cases, requests, drafts, advice } = sources;
  const caseById = new Map(cases.map((one) => [one.caseId, one]));
  const unsent = new Map(
    advice.filter((one) => one.piece.state !== 'received').map((one) => [one.body.requestId, one]),
  );
  const items: WorkItem[] = [];
  for (const request of requests) {
    const answer = unsent.get(request.id);
    if (!isMine(request, actor)) continue;
    const draft = drafts.find((one) => one.id === request.body.draftId);
    const correction = answer ? null : correctionOf(request, draft, advice);
    if (request.body.state !== 'outstanding' && !answer && !correction) continue;
    const itsCase = caseById.get(request.caseId);
    if (!itsCase) continue;
    const daysLeft = sources.daysBetween(today, request.body.dueOn);
    const { child, setting, picture } = itsCase.body;
    items.push({
      requestId: request.id,
      caseId: request.caseId,
      childName: `${child.firstName} ${child.lastName}`,
      childFirstName: child.knownAs || child.firstName,
      birthDate: child.birthDate,
      yearGroup: child.yearGroup,
      settingName: setting?.name ?? null,
      picture,
      service: request.body.service,
      askedOn: request.body.askedOn,
      askedByName: request.body.askedBy.name,
      dueOn: request.body.dueOn,
      urgency: correction ? 'correction' : itsCase.body.quiet && !answer ? 'coming' : urgencyOf(answer, daysLeft),
      daysLeft,
      draft: draft ? draftState(draft, sources.progressOf) : null,
      sentAt: answer && answer.piece.state !== 'received' ? sinceOf(answer) : null,
      answerId: answer?.id ?? null,
      correction,
      speakTo: itsCase.body.quiet ? (itsCase.body.coordinator?.name ?? 'the SEND team') : null,
      answeredOn: request.body.submittedOn,
      remindedOn: remindedOn(request, actor),
    });
  }
  return items.sort(byUrgency);
}

/** N4: whether the text of a response that was sent has been changed since, by whom where only one person writes it. */
function correctionOf(
  { id, body }: LocalDocument<'advice-request'>,
  draft: LocalDocument<'advice-draft'> | undefined,
  advice: WorkSources['advice'],
): WorkItem['correction'] {
  if (!draft || body.state !== 'submitted') return null;
  const versions = advice.filter((one) => one.body.requestId === id);
  const latest = versions.toSorted((a, b) => b.body.version - a.body.version)[0];
  if (!latest || !correctionBegun(draft.body, latest.body)) return null;
  return body.to.type === 'person' && body.authors.length < 2 ? 'by you' : 'begun';
}

/** V2: as long as the answer is waited for. */
function remindedOn({ body }: LocalDocument<'advice-request'>, { personId }: Actor): string | null {
  if (body.state !== 'outstanding') return null;
  return body.reminders?.findLast(({ to }) => to.some((one) => one.personId === personId))?.on ?? null;
}

function urgencyOf(answer: LocalDocument<'advice'> | undefined, daysLeft: number): WorkItem['urgency'] {
  if (answer?.piece.state === 'needs you') return 'needs you';
  if (answer) return 'waiting to send';
  if (daysLeft < 0) return 'late';
  return daysLeft <= soonDays ? 'soon' : 'coming';
}

const sinceOf = (document: { piece: PieceState }): string => {
  const { piece } = document;
  return 'since' in piece ? piece.since : piece.at;
};

const draftState = (
  draft: LocalDocument<'advice-draft'>,
  progressOf: WorkSources['progressOf'],
): WorkItem['draft'] => ({
  ...progressOf(draft.body.text as RichText),
  savedAt: draft.piece.state === 'received' ? draft.at : sinceOf(draft),
  unsent: draft.piece.state !== 'received',
});

/** What is already on its way needs nobody: it comes last; what was refused comes first. */
const rank = { 'needs you': 0, late: 1, soon: 1, coming: 1, correction: 2, 'waiting to send': 3 } as const;
const byUrgency = (a: WorkItem, b: WorkItem): number =>
  rank[a.urgency] - rank[b.urgency] || a.daysLeft - b.daysLeft || a.childName.localeCompare(b.childName, 'en-GB');
