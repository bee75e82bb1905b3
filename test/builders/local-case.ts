import type { LocalDocument, PieceState } from '../../client/device/port.ts';
import type { AdviceBody, AdviceRequestBody, Body, CaseBody, Kind } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const ros: Actor = { personId: id(1), name: 'Ros Penhale', role: 'contributor', settingId: null, teamIds: [] };
export const jane: Actor = { personId: id(2), name: 'Jane Holt', role: 'coordinator', settingId: null, teamIds: [] };
const ref = (actor: Actor) => ({ personId: actor.personId, name: actor.name });

let next = 1000;

/** A document as a device holds it: received unless said otherwise. */
export function localDocument<K extends Kind>(
  caseId: string,
  body: Extract<Body, { kind: K }>,
  piece: PieceState = { state: 'received', at: '2026-11-01T10:00:00.000Z' },
  documentId = id(next++),
): LocalDocument<K> {
  return {
    id: documentId,
    caseId,
    kind: body.kind as K,
    body: body as never,
    revision: id(next++),
    at: piece.state === 'received' ? piece.at : '2026-11-01T10:00:00.000Z',
    until: null,
    piece,
  };
}

/** Idris Kellaway's case, gathering advice; day 0 is 14 August 2026. */
export function aLocalCase(caseId = id(100), change: Partial<CaseBody> = {}): LocalDocument<'case'> {
  return localDocument(caseId, {
    kind: 'case',
    ref: 'H-2291',
    child: { firstName: 'Idris', lastName: 'Kellaway', knownAs: null, birthDate: '2019-03-02', yearGroup: 'Year 3' },
    setting: { settingId: id(50), name: 'Larkfield Primary School' },
    coordinator: ref(jane),
    cover: null,
    stage: 'gathering advice',
    picture: null,
    events: [
      { type: 'request received', on: '2026-08-14' },
      { type: 'decided to assess', on: '2026-09-25' },
    ],
    exemptions: [],
    ...change,
  });
}

/** A request to Ros, asked on 8 October 2026 and due on 19 November. */
export function aLocalRequest(
  caseId = id(100),
  change: Partial<AdviceRequestBody> = {},
): LocalDocument<'advice-request'> {
  return localDocument(caseId, {
    kind: 'advice-request',
    roundId: id(60),
    adviserKind: 'health',
    service: 'Speech and language therapy',
    to: { type: 'person', ...ref(ros) },
    authors: [ref(ros)],
    question: '',
    askedOn: '2026-10-08',
    askedBy: ref(jane),
    dueOn: '2026-11-19',
    state: 'outstanding',
    submittedOn: null,
    draftId: id(next++),
    ...change,
  });
}

/** An answer to a request, submitted on 18 November 2026. */
export function aLocalAnswer(
  request: LocalDocument<'advice-request'>,
  piece?: PieceState,
  change: Partial<AdviceBody> = {},
): LocalDocument<'advice'> {
  const { service, adviserKind, roundId, authors } = request.body;
  const body: AdviceBody = {
    kind: 'advice',
    requestId: request.id,
    roundId,
    adviserKind,
    service,
    version: 1,
    text: { type: 'doc', content: [] },
    attachments: [],
    authors,
    submittedBy: authors[0] ?? ref(ros),
    submittedAt: '2026-11-18T09:00:00.000Z',
    whatChanged: null,
    supersedes: null,
    ...change,
  };
  return localDocument(request.caseId, body, piece);
}
