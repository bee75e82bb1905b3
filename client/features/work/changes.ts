import type { Actor } from '../../../shared/domain/people/index.ts';
import type { LocalDocument } from '../../device/port.ts';

export interface Change {
  id: string;
  caseId: string;
  at: string;
  icon: 'file' | 'pencil' | 'people' | 'done';
  /** What the child is called. */
  called: string;
  words: string;
  by: string;
}

/** What others did lately in this person's cases, newest first. */
export function recentChanges(
  sources: {
    cases: readonly LocalDocument<'case'>[];
    requests: readonly LocalDocument<'advice-request'>[];
    advice: readonly LocalDocument<'advice'>[];
  },
  actor: Actor,
  limit: number,
): Change[] {
  const called = new Map(sources.cases.map((one) => [one.caseId, one.body.child.knownAs || one.body.child.firstName]));
  const changes: Change[] = [];
  for (const { id, caseId, at, body } of sources.advice) {
    if (!at || body.submittedBy.personId === actor.personId) continue;
    const what = body.version > 1 ? 'was corrected' : 'arrived';
    changes.push({
      id,
      caseId,
      at,
      icon: 'file',
      called: called.get(caseId) ?? '',
      words: `The advice from ${body.service} ${what}.`,
      by: body.submittedBy.name,
    });
  }
  for (const { id, caseId, at, body } of sources.requests) {
    if (!at) continue;
    if (body.state === 'outstanding' && body.askedBy.personId !== actor.personId)
      changes.push({
        id,
        caseId,
        at,
        icon: 'pencil',
        called: called.get(caseId) ?? '',
        words: `${body.to.name} was asked for advice.`,
        by: body.askedBy.name,
      });
    const answered = body.state === 'submitted' && !sources.advice.some((one) => one.body.requestId === id);
    if (answered)
      changes.push({
        id,
        caseId,
        at,
        icon: 'file',
        called: called.get(caseId) ?? '',
        words: `The advice from ${body.service} arrived. You can read it when you have sent yours.`,
        by: body.to.name,
      });
  }
  return changes
    .filter((change) => called.has(change.caseId))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, limit);
}
