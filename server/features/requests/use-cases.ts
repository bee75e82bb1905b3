import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import type {
  OpenedRequest,
  PaperRequest,
  RegisteredRequest,
  RegisterRequestInput,
} from '../../../shared/api/requests.ts';
import { type Refusal, type RequestBody, type Ruling, refuse } from '../../../shared/domain/documents/index.ts';
import { proposedFor } from '../../../shared/domain/letters/index.ts';
import type { Actor, PersonRef } from '../../../shared/domain/people/index.ts';
import {
  closeRequest,
  emptyRequest,
  processesRequests,
  type RegisterRequest,
  recordPaper,
  referenceOf,
  registerRequest,
} from '../../../shared/domain/requests/index.ts';
import { dueUnder } from '../../../shared/domain/statute/index.ts';
import { recordBesideLetters } from '../letters/index.ts';
import type { RequestsPorts } from './ports.ts';
import { findCoordinator, findSetting, nextRef, readFiles, readRequest, readSameChild } from './store.ts';

/** R3: a co-ordinator opens a request that is no case yet; that is recorded. */
export async function openRequest(
  { sql, desk }: RequestsPorts,
  actor: Actor,
  caseId: string,
): Promise<({ ok: true } & OpenedRequest) | Refusal> {
  if (!processesRequests(actor)) return refuse('not-allowed');
  const requestId = await desk.open(caseId, actor);
  const found = requestId && (await readRequest(sql, caseId));
  if (!found) return refuse('not-found');
  const { body: request } = found;
  const [files, sameChild] = await Promise.all([readFiles(sql, caseId), readSameChild(sql, caseId, request.child)]);
  return {
    ok: true,
    requestId: found.id,
    reference: referenceOf(found.id),
    decisionBy: request.receivedOn && dueUnder('decide-whether-to-assess', request.receivedOn),
    request,
    files: files.map(({ id, file, here }) => ({ id, name: file.name, type: file.type, alt: file.alt, here })),
    sameChild,
  };
}

/** R6: staff enter a request that came by post, e-mail or phone, or was handed in. */
export async function enterPaper(
  { desk }: RequestsPorts,
  actor: Actor,
  { answers, source, receivedOn }: PaperRequest,
): Promise<{ ok: true; caseId: string } | Refusal> {
  const caseId = randomUUID();
  const body: RequestBody = { ...emptyRequest(source), ...answers, receivedOn };
  const outcome = await desk.begin(caseId, actor, (context) => recordPaper(context.newId(), body, context));
  return outcome.ok ? { ok: true, caseId } : outcome;
}

/** Takes a request out of the tray: it repeats another, or asks for something else. */
export async function close(
  { desk }: RequestsPorts,
  actor: Actor,
  caseId: string,
  input: { as: 'duplicate' | 'not a request'; reason: string; caseId: string | null },
): Promise<{ ok: true } | Refusal> {
  const outcome = await desk.process(caseId, actor, async (context, tx): Promise<Ruling> => {
    const found = await readRequest(tx, caseId);
    return found ? closeRequest({ ...input, requestId: found.id, request: found.body }, context) : refuse('not-found');
  });
  return outcome.ok ? { ok: true } : outcome;
}

/**
 * R1, R3, reg 4: registers a request as a case, allocates it, invites the family and writes them that it has come. A letter
 * that cannot be made yet holds nothing up: the answer says what is missing.
 */
export async function register(
  ports: RequestsPorts,
  actor: Actor,
  caseId: string,
  input: RegisterRequestInput,
): Promise<({ ok: true } & RegisteredRequest) | Refusal> {
  if (!processesRequests(actor)) return refuse('not-allowed');
  let told: RegisteredRequest | null = null;
  const { around, beside } = await recordBesideLetters(ports, 'acknowledgement', (state) => ({
    to: proposedFor(state, 'acknowledgement', ports.clock.today()),
    requestId: null,
  }));
  const outcome = await ports.desk.process(caseId, actor, async (context, tx): Promise<Ruling> => {
    const found = await readRequest(tx, caseId);
    if (found?.body.state !== 'submitted') return refuse('never-changes');
    const coordinator = await findCoordinator(tx, input.coordinatorId);
    if (!coordinator) return refuse('invalid', { field: 'coordinatorId' });
    const setting = input.settingId === null ? null : await findSetting(tx, input.settingId);
    const family = await inviteFamily(ports, tx, actor, found.body, input);
    const ref = await nextRef(tx);
    told = { ref, letters: family.letters, notInvited: family.notInvited, acknowledged: beside };
    const { accounts } = family;
    const grants = [...family.grants, ...(await starterGrant(tx, found.body))];
    const { child } = input;
    const about = { requestId: found.id, request: found.body, ref, child, setting, coordinator, grants, accounts };
    return around(registerRequest(about, context), context);
  });
  if (!outcome.ok) return outcome;
  return { ok: true, ...(told ?? { ref: '', letters: [], notInvited: [], acknowledged: beside }) };
}

interface Family extends Pick<RegisteredRequest, 'letters' | 'notInvited'> {
  grants: RegisterRequest['grants'][number][];
  accounts: Map<string, PersonRef>;
}

const whyNot: Record<string, string> = {
  'other-role': 'The e-mail address has an account in another role. Ask for another address.',
  'account-suspended': 'The account of this e-mail address is suspended.',
};

async function inviteFamily(
  { invite }: RequestsPorts,
  tx: TransactionSql,
  actor: Actor,
  request: RequestBody,
  input: RegisterRequestInput,
): Promise<Family> {
  const family: Family = { grants: [], accounts: new Map(), letters: [], notInvited: [] };
  for (const { id, capacity } of input.invite) {
    const person = request.people.find((one) => one.id === id);
    if (!person?.name.trim()) continue;
    const [name, email] = [person.name.trim(), person.email.trim() || null];
    const invited = await invite({ name, email, role: 'family' }, actor.personId, tx);
    if (!invited.ok) {
      family.notInvited.push({ name, why: whyNot[invited.code] ?? 'The invitation could not be made.' });
      continue;
    }
    const account = { personId: invited.personId, name };
    family.accounts.set(id, account);
    const relation = person.relation.trim() + (person.parentalResponsibility ? ', has parental responsibility' : '');
    const known = family.grants.some(({ to }) => to.type === 'person' && to.personId === account.personId);
    if (!known) family.grants.push({ to: { type: 'person', ...account }, capacity, relation });
    if (invited.letter) family.letters.push({ name, ...invited.letter });
  }
  return family;
}

/** R3: a setting or a parent who asked with an account gets access; a professional sees the case by what they are asked (A2). */
async function starterGrant(tx: TransactionSql, { startedBy, askedBy }: RequestBody): Promise<Family['grants']> {
  if (!startedBy) return [];
  const [row] = await tx<{ role: string; settingId: string | null; settingName: string | null }[]>`
    SELECT p.role, s.id AS "settingId", s.name AS "settingName" FROM person p LEFT JOIN setting s ON s.id = p.setting_id
    WHERE p.id = ${startedBy.personId}`;
  if (row?.role === 'family')
    return [
      {
        to: { type: 'person', ...startedBy },
        capacity: 'parent',
        relation: askedBy.role || 'Asked for the assessment',
      },
    ];
  if (row?.role !== 'setting' || row.settingId === null || row.settingName === null) return [];
  const to = { type: 'setting' as const, settingId: row.settingId, name: row.settingName, sencos: [startedBy.name] };
  return [{ to, capacity: 'setting', relation: askedBy.role || 'Asked for the assessment' }];
}
