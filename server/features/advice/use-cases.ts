import type { Sql } from 'postgres';
import type { AskForAdviceRequest } from '../../../shared/api/casework.ts';
import {
  type AskForAdvice,
  addAuthor,
  askForAdvice,
  removeAuthor,
  withdrawRequest,
} from '../../../shared/domain/advice/index.ts';
import { type Refusal, type RuleContext, type Ruling, refuse } from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import type { Casework } from '../../ports.ts';
import { findPeople, findSetting, findTeam, madeOf, type NamedPerson, type NamedTeam } from '../access/index.ts';
import { type FillPorts, type LettersBeside, recordBesideLetters, withoutEmail } from '../letters/index.ts';

export interface AdvicePorts extends FillPorts {
  casework: Casework;
}

export type Asked = { ok: true; id: string; letters: LettersBeside } | Refusal;
const nothingBeside: LettersBeside = { to: [], missing: null };

function askedOf(outcome: Parameters<typeof madeOf>[0], letters: LettersBeside): Asked {
  const made = madeOf(outcome);
  return made.ok ? { ...made, letters } : made;
}

/**
 * V1, A7: the co-ordinator asks a person, a setting or a team for advice. Whom no e-mail reaches gets a letter to print
 * and post (G6).
 */
export async function ask(
  ports: AdvicePorts,
  actor: Actor,
  caseId: string,
  asked: AskForAdviceRequest,
): Promise<Asked> {
  const input = await inputOf(ports, asked);
  const rule = (context: RuleContext): Ruling => (input ? askForAdvice(input, context) : refuse('not-found'));
  const offline = await withoutEmail(ports.sql, input ? [...input.roles.keys()] : []);
  if (offline.size === 0) return askedOf(await ports.casework.carryOut(caseId, actor, rule), nothingBeside);
  const { around, beside } = await recordBesideLetters(ports, 'advice request', (_state, { documents }) => ({
    to: [...offline],
    requestId: documents[0]?.id ?? null,
  }));
  const outcome = await ports.casework.carryOut(caseId, actor, (context) => around(rule(context), context));
  return askedOf(outcome, beside);
}

/** Puts names and roles to the ids; null when somebody, the setting or the team is not there. */
export async function inputOf(
  { sql }: AdvicePorts,
  { to, colleagueIds, ...asked }: AskForAdviceRequest,
): Promise<AskForAdvice | null> {
  const people = await findPeople(sql, to.type === 'person' ? [to.personId, ...colleagueIds] : colleagueIds);
  const colleagues = colleagueIds.flatMap((id) => refOf(people.get(id)));
  const team = to.type === 'team' ? await findTeam(sql, to.teamId) : null;
  const place = team ? teamPlace(team) : await placeOf(sql, to, people);
  if (!place || colleagues.length < colleagueIds.length) return null;
  const roles = new Map([...people.values()].map(({ personId, role }) => [personId, role]));
  return { ...asked, to: place, colleagues, roles, ...(team ? { teamManagers: team.managers } : {}) };
}

async function placeOf(
  sql: Sql,
  to: AskForAdviceRequest['to'],
  people: ReadonlyMap<string, NamedPerson>,
): Promise<AskForAdvice['to'] | null> {
  if (to.type === 'person') return personPlace(people.get(to.personId));
  return to.type === 'setting' ? settingPlace(sql, to.settingId) : null;
}

const teamPlace = ({ teamId, name }: NamedTeam): AskForAdvice['to'] => ({ type: 'team', teamId, name });

const refOf = (person: NamedPerson | undefined) => (person ? [{ personId: person.personId, name: person.name }] : []);

function personPlace(person: NamedPerson | undefined): AskForAdvice['to'] | null {
  return person ? { type: 'person', personId: person.personId, name: person.name } : null;
}

async function settingPlace(sql: Sql, settingId: string): Promise<AskForAdvice['to'] | null> {
  const setting = await findSetting(sql, settingId);
  return setting && { type: 'setting', settingId, name: setting.name };
}

/** A2: the co-ordinator takes a request back. */
export async function withdraw(
  { casework }: AdvicePorts,
  actor: Actor,
  caseId: string,
  requestId: string,
): Promise<{ ok: true } | Refusal> {
  const outcome = await casework.carryOut(caseId, actor, (context): Ruling => withdrawRequest({ requestId }, context));
  return outcome.ok ? { ok: true } : outcome;
}

/** A1, A3: the co-ordinator lets a colleague write an outstanding answer too. */
export async function letWrite(
  { sql, casework }: AdvicePorts,
  actor: Actor,
  caseId: string,
  { requestId, personId }: { requestId: string; personId: string },
): Promise<{ ok: true } | Refusal> {
  const person = (await findPeople(sql, [personId])).get(personId);
  const outcome = await casework.carryOut(caseId, actor, (context): Ruling => {
    if (!person) return refuse('not-found');
    return addAuthor({ requestId, author: { personId, name: person.name }, role: person.role }, context);
  });
  return outcome.ok ? { ok: true } : outcome;
}

/** The co-ordinator takes a colleague off an outstanding answer. */
export async function stopWriting(
  { casework }: AdvicePorts,
  actor: Actor,
  caseId: string,
  input: { requestId: string; personId: string },
): Promise<{ ok: true } | Refusal> {
  const outcome = await casework.carryOut(caseId, actor, (context): Ruling => removeAuthor(input, context));
  return outcome.ok ? { ok: true } : outcome;
}
