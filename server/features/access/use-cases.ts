import type { Sql } from 'postgres';
import type { GrantRequest, InviteToCaseRequest } from '../../../shared/api/casework.ts';
import { bar, coordinates, endAccess, grantAccess, liftBar, partsOf } from '../../../shared/domain/access/index.ts';
import {
  type GrantBody,
  type HubDocument,
  type Refusal,
  type Ruling,
  refuse,
} from '../../../shared/domain/documents/index.ts';
import type { Actor, Role } from '../../../shared/domain/people/index.ts';
import type { Casework } from '../../ports.ts';
import { findPeople, findSetting } from './store.ts';

/** The code of another area's refusal, or the letter to print for somebody without e-mail. */
export type Invitation<Code extends string> =
  | { ok: true; personId: string; letter: { signInName: string; code: string } | null }
  | { ok: false; code: Code };

export interface AccessPorts<Code extends string = string> {
  sql: Sql;
  casework: Casework;
  /** Invites somebody to the hub (G3); somebody who has an account keeps it. */
  invite(
    who: { name: string; email: string | null; role: Role; caseId?: string },
    by: string,
  ): Promise<Invitation<Code>>;
}

/** A document that was made, or why not. */
export type Made = { ok: true; id: string } | Refusal;

/** The id of the first document that a rule made. */
export function madeOf(outcome: { ok: true; documents: HubDocument[] } | Refusal): Made {
  return outcome.ok ? { ok: true, id: outcome.documents[0]?.id ?? '' } : outcome;
}

/** A1: the co-ordinator gives an account or an education setting access. */
export async function grant(ports: AccessPorts, actor: Actor, caseId: string, asked: GrantRequest): Promise<Made> {
  const { capacity, relation, endsOn } = asked;
  const found = await placeOf(ports, asked.to);
  const outcome = await ports.casework.carryOut(caseId, actor, (context) =>
    found ? grantAccess({ ...found, capacity, relation, endsOn }, context) : refuse('not-found'),
  );
  return madeOf(outcome);
}

async function placeOf(
  { sql }: AccessPorts,
  to: GrantRequest['to'],
): Promise<{ to: GrantBody['to']; role: Role | null } | null> {
  if (to.type === 'setting') {
    const setting = await findSetting(sql, to.settingId);
    return setting && { to: { type: 'setting', ...setting }, role: null };
  }
  const person = (await findPeople(sql, [to.personId])).get(to.personId);
  return person ? { to: { type: 'person', personId: person.personId, name: person.name }, role: person.role } : null;
}

/** A6: the co-ordinator ends access. */
export async function end(
  { casework }: AccessPorts,
  actor: Actor,
  caseId: string,
  ending: { grantId: string; reason: string },
): Promise<{ ok: true } | Refusal> {
  const outcome = await casework.carryOut(caseId, actor, (context): Ruling => endAccess(ending, context));
  return outcome.ok ? { ok: true } : outcome;
}

/** N1: the co-ordinator keeps one person from one document. */
export async function keepFrom(
  { casework }: AccessPorts,
  actor: Actor,
  caseId: string,
  input: { personId: string; documentId: string; reason: string },
): Promise<Made> {
  return madeOf(await casework.carryOut(caseId, actor, (context): Ruling => bar(input, context)));
}

/** N1: the co-ordinator lets that person read it again. */
export async function lift(
  { casework }: AccessPorts,
  actor: Actor,
  caseId: string,
  input: { barId: string; reason: string },
): Promise<{ ok: true } | Refusal> {
  const outcome = await casework.carryOut(caseId, actor, (context): Ruling => liftBar(input, context));
  return outcome.ok ? { ok: true } : outcome;
}

/** A1: invites somebody who has no account yet and gives them access; whether this person may is asked first. */
export async function inviteToCase<Code extends string>(
  ports: AccessPorts<Code>,
  actor: Actor,
  caseId: string,
  { name, email, capacity, relation }: InviteToCaseRequest,
): Promise<
  | { ok: true; id: string; letter: { signInName: string; code: string } | null }
  | { ok: false; code: Code | Refusal['code'] }
> {
  const visible = await ports.casework.visibleCase(caseId, actor);
  if (!visible) return refuse('not-found');
  if (!coordinates(partsOf(visible.state), actor.personId)) return refuse('not-allowed');
  const invited = await ports.invite({ name, email, role: 'family', caseId }, actor.personId);
  if (!invited.ok) return invited;
  const to = { type: 'person' as const, personId: invited.personId };
  const made = await grant(ports, actor, caseId, { to, capacity, relation, endsOn: null });
  return made.ok ? { ...made, letter: invited.letter } : made;
}
