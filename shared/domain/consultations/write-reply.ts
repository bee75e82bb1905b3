import { consultationHolds, coordinates, partsOf } from '../access/index.ts';
import {
  type ConsultationReplyBody,
  type DocumentRule,
  type FactsOf,
  factsById,
  type Refusal,
  type RuleContext,
  refuse,
} from '../documents/index.ts';

/**
 * S39(4): a setting that is consulted says whether it can meet the child's needs, and when it can't on which lawful ground
 * and why; offline too, and its writer's alone until it is sent. The co-ordinator enters what came by e-mail, post or
 * phone, with its true day (G6). One answer is taken for each consultation; after the 15 days too.
 * Refuses: not-found, not-allowed, not-an-author, never-changes, consultation-closed, already-answered, invalid,
 * incomplete (`field`), date-in-future.
 */
export const writeConsultationReply: DocumentRule<'consultation-reply'> = ({ documentId, before, body }, context) => {
  const { state, actor, today } = context;
  const consultation = factsById(state, 'consultation', body.consultationId);
  const no = mayNot(before, body, consultation, context);
  if (no || !consultation) return no ?? refuse('not-found');
  const own: ConsultationReplyBody = {
    ...body,
    typedBy: before?.typedBy ?? { personId: actor.personId, name: actor.name },
    grounds: body.canMeet === false ? body.grounds : [],
    receivedOn: body.via === 'hub' ? null : body.receivedOn,
  };
  const reply = { id: documentId, caseId: state.caseId, kind: 'consultation-reply' as const };
  if (body.state === 'draft') return { ok: true, documents: [{ ...reply, body: own }], events: [] };
  const answeredOn = body.via === 'hub' ? today : body.receivedOn;
  const wrong = notReady(own, answeredOn, consultation, today);
  if (wrong) return wrong;
  return {
    ok: true,
    documents: [
      { ...reply, body: { ...own, receivedOn: answeredOn } },
      {
        id: body.consultationId,
        caseId: state.caseId,
        kind: 'consultation',
        body: { ...consultation, state: 'answered', answeredOn },
      },
    ],
    events: [{ type: 'consultation answered', consultationId: body.consultationId }],
  };
};

function mayNot(
  before: ConsultationReplyBody | null,
  body: ConsultationReplyBody,
  consultation: FactsOf<'consultation'> | null,
  { state, actor }: RuleContext,
): Refusal | null {
  if (!consultation) return refuse('not-found');
  const parts = partsOf(state);
  const staff = coordinates(parts, actor.personId);
  if (!staff && actor.settingId !== consultation.setting.settingId) return refuse('not-allowed');
  if (before && before.typedBy.personId !== actor.personId) return refuse('not-an-author');
  if (before?.state === 'sent') return refuse('never-changes');
  if (before && before.consultationId !== body.consultationId) return refuse('invalid', { field: 'consultationId' });
  if (staff === (body.via === 'hub')) return refuse('invalid', { field: 'via' });
  if (!consultationHolds(parts, consultation)) return refuse('consultation-closed');
  return body.state === 'sent' && consultation.state === 'answered' ? refuse('already-answered') : null;
}

function notReady(
  body: ConsultationReplyBody,
  answeredOn: string | null,
  { askedOn }: FactsOf<'consultation'>,
  today: string,
): Refusal | null {
  if (body.canMeet === null) return refuse('incomplete', { field: 'canMeet' });
  if (!body.canMeet && body.grounds.length === 0) return refuse('incomplete', { field: 'grounds' });
  if (!body.canMeet && wordsOf(body) === '') return refuse('incomplete', { field: 'words' });
  if (answeredOn === null) return refuse('incomplete', { field: 'receivedOn' });
  if (answeredOn > today) return refuse('date-in-future', { field: 'receivedOn' });
  return answeredOn < askedOn ? refuse('invalid', { field: 'receivedOn' }) : null;
}

/** What was written, as one text: two passages where two devices wrote at once (O3). */
export const wordsOf = ({ passages }: Pick<ConsultationReplyBody, 'passages'>): string =>
  passages
    .map(({ words }) => words.trim())
    .filter(Boolean)
    .join('\n\n');
