import type {
  AdviceSet,
  ProposedLine,
  SendAdviceSet,
  SentAdviceSet,
  Suggestion,
} from '../../../shared/api/advice-set.ts';
import { coordinates, partsOf } from '../../../shared/domain/access/index.ts';
import {
  type AskForAdvice,
  askForSet,
  type ProposedAdviser,
  proposedAdvisers,
  type SetLine,
} from '../../../shared/domain/advice/index.ts';
import {
  type CaseState,
  ofKind,
  type Refusal,
  type RoundBody,
  type RuleContext,
  type Ruling,
  refuse,
} from '../../../shared/domain/documents/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { type LettersBeside, recordBesideLetters, withoutEmail } from '../letters/index.ts';
import { readNeeds, readTeams, type TeamOfKind } from './set-store.ts';
import { type AdvicePorts, inputOf } from './use-cases.ts';

/** Reg 6(1): whose advice the law asks for about this child and nothing has been done about yet, each with who fits. */
export async function adviceSetOf(
  { sql, casework }: AdvicePorts,
  actor: Actor,
  caseId: string,
): Promise<({ ok: true } & AdviceSet) | Refusal> {
  const visible = await casework.visibleCase(caseId, actor);
  if (!visible) return refuse('not-found');
  const { state } = visible;
  if (!coordinates(partsOf(state), actor.personId)) return refuse('not-allowed');
  const round = openAssessment(state);
  const existing = round ? existingOf(state, visible.documentIds, round.id) : [];
  if (!round) return { ok: true, roundId: null, lines: [], existing };
  const [needs, teams] = await Promise.all([readNeeds(sql, caseId), readTeams(sql)]);
  const lines = leftToDo(state, round, needs).map(
    ({ id, ...proposed }): ProposedLine => ({
      line: id,
      ...proposed,
      suggestions: suggest(id, proposed, state, teams),
    }),
  );
  return { ok: true, roundId: round.id, lines, existing };
}

/** V1, reg 6: the whole set in one go, all or nothing. */
export async function sendAdviceSet(
  ports: AdvicePorts,
  actor: Actor,
  caseId: string,
  sent: SendAdviceSet,
): Promise<({ ok: true } & SentAdviceSet) | Refusal> {
  const lines: SetLine[] = [];
  for (const one of sent.lines) {
    if (one.does !== 'ask') {
      lines.push(one);
      continue;
    }
    const input = await inputOf(ports, { ...one.ask, roundId: sent.roundId });
    if (!input) return refuse('not-found', { line: one.line });
    lines.push({ ...one, ask: withoutRound(input) });
  }
  const needs = await readNeeds(ports.sql, caseId);
  const { around, beside } = await lettersBeside(ports, lines);
  const outcome = await ports.casework.carryOut(caseId, actor, (context: RuleContext): Ruling => {
    const round = openAssessment(context.state);
    const proposed = round?.id === sent.roundId ? leftToDo(context.state, round, needs).map(({ id }) => id) : [];
    return around(askForSet({ roundId: sent.roundId, proposed, lines }, context), context);
  });
  return outcome.ok
    ? { ok: true, asked: lines.filter(({ does }) => does === 'ask').length, letters: beside() }
    : outcome;
}

/** G6: whom no e-mail reaches gets a letter about what they are asked, each about their own request. */
async function lettersBeside(ports: AdvicePorts, lines: readonly SetLine[]) {
  const people = lines.flatMap((one) => (one.does === 'ask' ? [...one.ask.roles.keys()] : []));
  const offline = await withoutEmail(ports.sql, people);
  const recorders = await Promise.all(
    lines
      .filter((one) => one.does === 'ask' && [...one.ask.roles.keys()].some((id) => offline.has(id)))
      .map((one) =>
        recordBesideLetters(ports, 'advice request', (_state, { documents }) => ({
          to: one.does === 'ask' ? [...one.ask.roles.keys()].filter((id) => offline.has(id)) : [],
          requestId: documents.find(({ body }) => body.kind === 'advice-request' && body.line === one.line)?.id ?? null,
        })),
      ),
  );
  return {
    around: (recorded: Ruling, context: RuleContext): Ruling =>
      recorders.reduce((ruling, recorder) => recorder.around(ruling, context), recorded),
    beside: (): LettersBeside => ({
      to: recorders.flatMap(({ beside }) => beside.to),
      missing: recorders.find(({ beside }) => beside.missing !== null)?.beside.missing ?? null,
    }),
  };
}

const withoutRound = ({ roundId: _round, ...ask }: AskForAdvice): Omit<AskForAdvice, 'roundId'> => ask;

interface OpenRound {
  id: string;
  facts: RoundBody;
}

const openAssessment = (state: CaseState): OpenRound | null =>
  ofKind(state, 'round').find(({ facts }) => facts.type === 'assessment' && facts.closedOn === null) ?? null;

/** The proposed lines that no request, no reason and no existing advice answers. What was asked by itself counts by its kind. */
function leftToDo(state: CaseState, { id: roundId, facts }: OpenRound, needs: readonly string[]): ProposedAdviser[] {
  const child = ofKind(state, 'case')[0]?.facts.child;
  if (!child) return [];
  const requests = ofKind(state, 'advice-request').filter(
    ({ facts: one }) => one.roundId === roundId && one.state !== 'withdrawn',
  );
  const answered = new Set([...(facts.leftOut ?? []), ...(facts.reused ?? [])].map(({ line }) => line));
  const lines = new Set(requests.map(({ facts: one }) => one.line));
  const kinds = new Set(requests.filter(({ facts: one }) => !one.line).map(({ facts: one }) => one.adviserKind));
  const byKind: Record<string, boolean> = { sensory: false, adulthood: false };
  return proposedAdvisers({ ...child, needs }, facts.openedOn).filter(
    ({ id, adviserKind }) => !answered.has(id) && !lines.has(id) && !((byKind[id] ?? true) && kinds.has(adviserKind)),
  );
}

function suggest(
  line: string,
  { adviserKind, service }: Pick<ProposedAdviser, 'adviserKind' | 'service'>,
  state: CaseState,
  teams: readonly TeamOfKind[],
): Suggestion[] {
  if (line === 'family') return familyOf(state, service);
  const setting = ofKind(state, 'case')[0]?.facts.setting;
  const own: Suggestion[] =
    line === 'education' && setting
      ? [
          {
            type: 'setting',
            id: setting.settingId,
            name: setting.name,
            about: 'The child’s setting',
            service: setting.name,
            canBeAsked: true,
          },
        ]
      : [];
  const fits = teams.filter((team) =>
    line === 'sensory'
      ? /sensory|hearing|vision|visual|deaf/iu.test(`${team.name} ${team.service}`)
      : team.adviserKind === adviserKind,
  );
  return [...own, ...fits.map(({ adviserKind: _kind, ...team }) => team)];
}

/** Who has access by name as the family or the young person: the young person first. */
function familyOf(state: CaseState, service: string): Suggestion[] {
  const people = ofKind(state, 'grant').flatMap(({ facts: { to, capacity, relation, ended } }) =>
    to.type === 'person' && ended === null && capacity !== 'advocate' && state.hub.roles.get(to.personId) === 'family'
      ? [
          {
            type: 'person' as const,
            id: to.personId,
            name: to.name,
            about: relation,
            service,
            canBeAsked: !state.hub.suspended.has(to.personId),
            young: capacity === 'young person',
          },
        ]
      : [],
  );
  return people.toSorted((a, b) => Number(b.young) - Number(a.young)).map(({ young: _young, ...one }) => one);
}

/** Files and responses of earlier rounds that this person sees: what may be agreed upon instead of asking anew. */
function existingOf(state: CaseState, seen: ReadonlySet<string>, roundId: string): AdviceSet['existing'] {
  const files = ofKind(state, 'file').filter(
    ({ facts }) => facts.draftId === null || state.documents.get(facts.draftId)?.facts.kind === 'request',
  );
  const advice = ofKind(state, 'advice').filter(({ facts }) => facts.roundId !== roundId);
  return [
    ...files.map(({ id, facts }) => ({ documentId: id, name: facts.alt || facts.name })),
    ...advice.map(({ id, facts }) => ({
      documentId: id,
      name: `${facts.service}, ${facts.submittedAt.slice(0, 10)}`,
    })),
  ].filter(({ documentId }) => seen.has(documentId));
}
