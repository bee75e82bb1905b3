import type { RuleContext } from '../../shared/domain/documents/index.ts';
import type { Actor } from '../../shared/domain/people/index.ts';
import { type CaseBuilder, idOf } from './a-case.ts';

/** What a rule is given on 23 November 2026, at ten o'clock. New ids are `idOf('new', '1')`, `idOf('new', '2')` … */
export function asActor(actor: Actor, one: CaseBuilder, today = '2026-11-23'): RuleContext {
  let made = 0;
  const newId = () => {
    made += 1;
    return idOf('new', String(made));
  };
  return { state: one.state(), actor, today, now: `${today}T10:00:00.000Z`, newId };
}
