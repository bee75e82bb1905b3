import type { AdviceBody, AdviceRequestBody } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { withIds } from '../../../shared/sync/merge/index.ts';
import type { LocalDocument } from '../../device/port.ts';
import type { Writing } from './text-place.ts';

/** What a response is made from. */
export interface Composing {
  requestId: string;
  request: AdviceRequestBody;
  actor: Actor;
  writing: Writing;
  /** ISO moment of this device; the server puts its own. */
  now: string;
  /** The version that this one corrects, and what it changes (N4); null for the first. */
  correction: { of: LocalDocument<'advice'>; whatChanged: string } | null;
}

/** The response as it is pushed: version 1 answers the request, each later one corrects the one before. */
export function composeAdvice({ requestId, request, actor, writing, now, correction }: Composing): AdviceBody {
  const me = { personId: actor.personId, name: actor.name };
  const authors = request.authors.some((author) => author.personId === me.personId)
    ? request.authors
    : [...request.authors, me];
  return {
    kind: 'advice',
    requestId,
    roundId: request.roundId,
    adviserKind: request.adviserKind,
    service: request.service,
    version: correction ? correction.of.body.version + 1 : 1,
    text: withIds(writing.text),
    attachments: writing.attachments,
    authors,
    submittedBy: me,
    submittedAt: now,
    whatChanged: correction?.whatChanged.trim() ?? null,
    supersedes: correction?.of.id ?? null,
  };
}
