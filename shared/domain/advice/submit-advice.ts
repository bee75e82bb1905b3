import { recalledIn } from '../access/index.ts';
import {
  type AdviceBody,
  type AdviceRequestBody,
  type DocumentRule,
  factsById,
  filesInText,
  ofKind,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';
import { checkBeforeSending } from './check-before-sending.ts';
import { mayWrite } from './edit-draft.ts';

type Change = Parameters<DocumentRule<'advice'>>[0];

/** A pushed response: the first version answers the request, each later one corrects it (N4). An issued one never changes. */
export const submitOrCorrect: DocumentRule<'advice'> = (change, context) => {
  if (change.before) return refuse('never-changes');
  const request = factsById(context.state, 'advice-request', change.body.requestId);
  if (!request) return refuse('not-found');
  const { version, supersedes } = change.body;
  return version === 1 && supersedes === null
    ? submitAdvice(change, request, context)
    : correctAdvice(change, request, context);
};

/**
 * A3: an author submits the answer; with that the request is answered, and the other responses of the round open.
 * Who submitted and when is what the server knows, not what the device says.
 * Refuses: not-an-author, already-submitted, request-withdrawn, round-closed, incomplete, unknown-file, invalid.
 */
function submitAdvice(change: Change, request: AdviceRequestBody, context: RuleContext) {
  const no = mayWrite(request, context) ?? isAnswered(request) ?? checkContent(change.body, request, context);
  if (no) return no;
  const { requestId } = change.body;
  const answered = { ...request, state: 'submitted' as const, submittedOn: context.today };
  const { caseId } = context.state;
  return {
    ok: true as const,
    documents: [
      issued(change, request, context, null),
      { id: requestId, caseId, kind: 'advice-request' as const, body: answered },
    ],
    events: [{ type: 'advice submitted' as const, requestId, adviceId: change.documentId }],
  };
}

/** A request is answered once; what comes after is a correction. */
const isAnswered = (request: AdviceRequestBody): Refusal | null =>
  request.state === 'submitted' ? refuse('already-submitted', { on: request.submittedOn ?? '' }) : null;

/**
 * N4: an author corrects a submitted response by a new version that says what changed. The earlier one stays.
 * Refuses: as for the draft, changed-meanwhile (somebody corrected it first), incomplete (no word on what changed), …
 */
function correctAdvice(change: Change, request: AdviceRequestBody, context: RuleContext) {
  const closed = mayWrite(request, context);
  if (closed) return closed;
  const latest = latestVersion(change.body.requestId, context);
  if (!latest) return refuse('not-found');
  const { version, supersedes, whatChanged } = change.body;
  if (supersedes !== latest.id || version !== latest.version + 1) return refuse('changed-meanwhile');
  if (!whatChanged?.trim()) return refuse('incomplete', { field: 'whatChanged' });
  const no = checkContent(change.body, request, context);
  if (no) return no;
  const { requestId } = change.body;
  return {
    ok: true as const,
    documents: [issued(change, request, context, whatChanged)],
    events: [{ type: 'advice corrected' as const, requestId, adviceId: change.documentId }],
  };
}

function latestVersion(requestId: string, { state }: RuleContext): { id: string; version: number } | null {
  const recalled = recalledIn(state);
  const versions = ofKind(state, 'advice').filter(
    ({ id, facts }) => facts.requestId === requestId && !recalled.has(id),
  );
  const latest = versions.sort((one, other) => other.facts.version - one.facts.version)[0];
  return latest ? { id: latest.id, version: latest.facts.version } : null;
}

function checkContent(body: AdviceBody, request: AdviceRequestBody, { state }: RuleContext): Refusal | null {
  if (body.roundId !== request.roundId || body.adviserKind !== request.adviserKind)
    return refuse('invalid', { field: 'requestId' });
  const toMend = checkBeforeSending(body.text, request.adviserKind)[0];
  if (toMend) return refuse('incomplete', { section: toMend.sectionKey });
  const shown = [...filesInText(body.text), ...body.attachments.map(({ fileId }) => fileId)];
  const known = shown.every((fileId) => factsById(state, 'file', fileId)?.draftId === request.draftId);
  return known ? null : refuse('unknown-file');
}

function issued(
  { documentId, body }: Change,
  request: AdviceRequestBody,
  context: RuleContext,
  whatChanged: string | null,
) {
  const { actor, now, state } = context;
  const submittedBy = { personId: actor.personId, name: actor.name };
  const authors = request.authors.some(({ personId }) => personId === actor.personId)
    ? request.authors
    : [...request.authors, submittedBy];
  const next: AdviceBody = { ...body, service: request.service, authors, submittedBy, submittedAt: now, whatChanged };
  return { id: documentId, caseId: state.caseId, kind: 'advice' as const, body: next };
}
