import { correctionBegun } from '../../../shared/domain/advice/index.ts';
import type {
  AdviceBody,
  AdviceRequestBody,
  CaseBody,
  GrantBody,
  Kind,
  RoundBody,
  Stage,
} from '../../../shared/domain/documents/index.ts';
import { type Actor, isStaff } from '../../../shared/domain/people/index.ts';
import {
  type DraftForSteps,
  type KeyDate,
  keyDates,
  type NextStep,
  nextSteps,
  type RequestDate,
  requestDate,
} from '../../../shared/domain/statute/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import { draftForSteps } from './draft-for-steps.ts';

/** One request for advice with its answer, as this person may see it. */
export interface AdviceRow {
  request: LocalDocument<'advice-request'>;
  date: RequestDate;
  mine: boolean;
  /** Newest version that this person may read; null when there is none or it is sealed. */
  advice: LocalDocument<'advice'> | null;
  /** Sent, and closed to this person until the own answer is sent (A3). */
  sealed: boolean;
  /** The own answer was sent, and a correction of it is begun (N4); false where the documents bring no drafts. */
  correction: boolean;
}

/** Everything that the case page shows, put together from the case's documents. */
export interface CaseView {
  caseId: string;
  body: CaseBody;
  document: LocalDocument<'case'>;
  round: RoundBody | null;
  /** The round in progress, in which people can be asked; null when none is. */
  roundId: string | null;
  advice: AdviceRow[];
  /** Requests that still count. */
  asked: number;
  sent: number;
  dates: KeyDate[];
  next: NextStep[];
  grants: { id: string; body: GrantBody }[];
  files: LocalDocument<'file'>[];
  lateWork: LocalDocument<'late-work'>[];
  /** The request that the case began with, when it came through the hub. */
  request: LocalDocument<'request'> | null;
  /** Plans that were sent, the newest first: drafts that this person may read, and final ones. */
  plans: LocalDocument<'plan'>[];
  /** The plan in writing in the round in progress: for the co-ordinator alone. */
  planDraft: LocalDocument<'plan-draft'> | null;
  /** How a draft plan stands with the family (reg 13(1)). */
  draft: DraftForSteps;
  letters: LocalDocument<'letter'>[];
  contacts: LocalDocument<'contact'>[];
  /** Who is kept from what, or was: for the co-ordinator alone (N1). */
  bars: LocalDocument<'bar'>[];
  /** True when this person's own answer is outstanding in the round (A3). */
  bound: boolean;
  /** N9: nothing goes out by itself; who stopped that, and why, is for the authority. */
  quiet: boolean;
  /** Whether this person sees days counted: in a quiet case the authority alone does, and nobody when the child has died (N9). */
  counts: boolean;
  mailStops: LocalDocument<'mail-stop'>[];
  /** N2: to the co-ordinator what was told in confidence; to others what they have not sent yet. */
  confidences: LocalDocument<'confidence'>[];
}

/** Stages in which an assessment goes on. */
export const assessing: readonly Stage[] = [
  'request received',
  'deciding whether to assess',
  'gathering advice',
  'drafting the plan',
  'draft with the family',
  'finalising the plan',
];

const all = <K extends Kind>(documents: readonly LocalDocument[], kind: K): LocalDocument<K>[] =>
  documents.filter((one) => one.kind === kind) as unknown as LocalDocument<K>[];

/** Null when the case itself is not among the documents. */
export function caseView(documents: readonly LocalDocument[], actor: Actor, today: string): CaseView | null {
  const document = all(documents, 'case')[0];
  if (!document) return null;
  const body = document.body;
  const confidences = all(documents, 'confidence');
  const requests = all(documents, 'advice-request');
  const answers = all(documents, 'advice');
  const drafts = all(documents, 'advice-draft');
  const facts = requests.map((one) => ({ ...one.body, id: one.id }));
  const mailStops = all(documents, 'mail-stop');
  const staff = isStaff(actor.role);
  const died = staff && mailStops.some((stop) => !stop.body.resumed && stop.body.why === 'the child has died');
  const counts = !body.quiet || (staff && !died);
  const dates = keyDates({ events: body.events, exemptions: body.exemptions, requests: facts, today });
  const over =
    dates.some((date) => date.step === 'final plan' && date.doneOn !== null) ||
    body.stage === 'no plan' ||
    body.stage === 'withdrawn';
  const rows = requests.map((request) =>
    adviceRow(
      request,
      answers,
      drafts.find((one) => one.body.requestId === request.id),
      actor,
      requestDate({ ...request.body, id: request.id }, { exemptions: body.exemptions, today }, over),
    ),
  );
  const roundId = openRoundId(all(documents, 'round'));
  const draft = draftForSteps(documents, actor, document.until);
  const counting = rows.filter((row) => row.request.body.state !== 'withdrawn');
  return {
    caseId: document.caseId,
    body,
    document,
    round: newestRound(all(documents, 'round'))?.body ?? null,
    roundId,
    advice: rows.sort(byMineThenSent),
    asked: counting.length,
    sent: counting.filter((row) => row.request.body.state === 'submitted' || row.advice).length,
    dates: counts ? dates : [],
    next: died ? [] : nextSteps(body, facts, today, actor, draft),
    draft,
    grants: all(documents, 'grant').map((one) => ({ id: one.id, body: one.body })),
    // N2: what was added to a message in confidence is shown with it, and in no list.
    files: all(documents, 'file').filter((file) => !confidences.some(({ id }) => id === file.body.draftId)),
    confidences,
    lateWork: all(documents, 'late-work'),
    request: all(documents, 'request')[0] ?? null,
    plans: all(documents, 'plan').toSorted(newestPlanFirst),
    planDraft: all(documents, 'plan-draft').find((one) => one.body.roundId === roundId) ?? null,
    letters: all(documents, 'letter'),
    contacts: all(documents, 'contact'),
    bars: all(documents, 'bar'),
    bound: rows.some((row) => row.mine && row.request.body.state === 'outstanding'),
    quiet: body.quiet === true,
    counts,
    mailStops,
  };
}

/** What was sent and not received yet is the newest; a final plan follows the drafts of its day. */
export function newestPlanFirst(a: LocalDocument<'plan'>, b: LocalDocument<'plan'>): number {
  if (a.body.served.on !== b.body.served.on) return b.body.served.on.localeCompare(a.body.served.on);
  if (a.body.status !== b.body.status) return a.body.status === 'final' ? -1 : 1;
  return b.body.version - a.body.version;
}

const newestRound = (rounds: LocalDocument<'round'>[]): LocalDocument<'round'> | null =>
  rounds.toSorted((a, b) => b.body.openedOn.localeCompare(a.body.openedOn))[0] ?? null;

const openRoundId = (rounds: LocalDocument<'round'>[]): string | null =>
  newestRound(rounds.filter((one) => one.body.closedOn === null))?.id ?? null;

export const isMyRequest = (body: AdviceRequestBody, actor: Actor): boolean =>
  body.authors.some((author) => author.personId === actor.personId) ||
  (body.to.type === 'setting' && body.to.settingId === actor.settingId);

function adviceRow(
  request: LocalDocument<'advice-request'>,
  answers: readonly LocalDocument<'advice'>[],
  draft: LocalDocument<'advice-draft'> | undefined,
  actor: Actor,
  date: RequestDate,
): AdviceRow {
  const versions = answers.filter((one) => one.body.requestId === request.id);
  const advice = versions.toSorted((a, b) => newer(b.body) - newer(a.body))[0] ?? null;
  const mine = isMyRequest(request.body, actor);
  return {
    request,
    date,
    mine,
    advice,
    sealed: request.body.state === 'submitted' && advice === null,
    correction: mine && !!draft && advice?.piece.state === 'received' && correctionBegun(draft.body, advice.body),
  };
}
const newer = (body: AdviceBody): number => body.version;

/** Own requests first, then what has been sent (oldest first), then what is waited for by date. */
function byMineThenSent(a: AdviceRow, b: AdviceRow): number {
  if (a.mine !== b.mine) return a.mine ? -1 : 1;
  const sent = (row: AdviceRow): string | null => row.request.body.submittedOn;
  if ((sent(a) === null) !== (sent(b) === null)) return sent(a) ? -1 : 1;
  return (sent(a) ?? a.request.body.dueOn).localeCompare(sent(b) ?? b.request.body.dueOn);
}
