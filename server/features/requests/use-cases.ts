import { randomUUID } from 'node:crypto';
import type {
  OpenedRequest,
  PaperRequest,
  RegisteredRequest,
  RegisterRequestInput,
} from '../../../shared/api/requests.ts';
import { type Refusal, type RequestBody, type Ruling, refuse } from '../../../shared/domain/documents/index.ts';
import { proposedFor } from '../../../shared/domain/letters/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  closeRequest,
  emptyRequest,
  processesRequests,
  recordPaper,
  referenceOf,
  registerRequest,
  whoIsThere,
} from '../../../shared/domain/requests/index.ts';
import { dueUnder } from '../../../shared/domain/statute/index.ts';
import { recordBesideLetters } from '../letters/index.ts';
import { accountsOf, inviteFamily, shownInvitable, starterGrant } from './invite-family.ts';
import type { RequestsPorts } from './ports.ts';
import {
  accountsAround,
  findCoordinator,
  findSetting,
  nextRef,
  readFiles,
  readRequest,
  readSameChild,
} from './store.ts';

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
  const [files, sameChild, accounts] = await Promise.all([
    readFiles(sql, caseId),
    readSameChild(sql, caseId, request.child),
    accountsAround(sql, request),
  ]);
  return {
    ok: true,
    requestId: found.id,
    reference: referenceOf(found.id),
    decisionBy: request.receivedOn && dueUnder('decide-whether-to-assess', request.receivedOn),
    request,
    files: files.map(({ id, file, here }) => ({ id, name: file.name, type: file.type, alt: file.alt, here })),
    sameChild,
    ...shownInvitable(whoIsThere(request, accounts)),
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
    const there = whoIsThere(found.body, await accountsAround(tx, found.body));
    const starter = starterGrant(found.body, there, input.starter ?? null);
    if (!starter) return refuse('invalid', { field: 'starter' });
    const family = await inviteFamily(ports, tx, actor, there, { request: found.body, chosen: input.invite });
    const ref = await nextRef(tx);
    told = { ref, letters: family.letters, notInvited: family.notInvited, acknowledged: beside };
    const grants = [...family.grants, ...starter];
    const accounts = accountsOf(there, family);
    const { child } = input;
    const about = { requestId: found.id, request: found.body, ref, child, setting, coordinator, grants, accounts };
    return around(registerRequest(about, context), context);
  });
  if (!outcome.ok) return outcome;
  return { ok: true, ...(told ?? { ref: '', letters: [], notInvited: [], acknowledged: beside }) };
}
