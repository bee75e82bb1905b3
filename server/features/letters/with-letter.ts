import { randomUUID } from 'node:crypto';
import type { LetterOfRecord } from '../../../shared/api/letters.ts';
import {
  type CaseState,
  type LetterKind,
  type Refusal,
  type RuleContext,
  type Ruling,
  refuse,
  stateAfter,
} from '../../../shared/domain/documents/index.ts';
import { letterDocuments, produceLetters, withLetters } from '../../../shared/domain/letters/index.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import { type FillPorts, fillIn, readParts } from './fill.ts';
import { type ProducePorts, shownRecipients } from './produce.ts';

type Rule = (context: RuleContext) => Ruling;
type Taken = Extract<Ruling, { ok: true }>;

/**
 * G4, regs 4, 5, 10: what is recorded and its letters in one transaction. The letters tell of the case as it then stands,
 * to these people, who are judged at that moment (N1). When one of them cannot be made nothing is recorded.
 */
export async function recordWithLetter(
  ports: ProducePorts,
  kind: LetterKind,
  to: readonly string[],
  rule: Rule,
): Promise<Rule> {
  const parts = await readParts(ports, kind);
  return (context) => {
    const recorded = rule(context);
    if (!recorded.ok) return recorded;
    const state = stateAfter(context.state, recorded.documents);
    const filled = fillIn(parts, state, context.today, { to, reasons: null, requestId: null });
    if (!filled.ok) return filled;
    const { templateVersion, letters } = filled;
    const order = { kind, requestId: null, templateVersion, letters, orderId: context.newId() };
    const made = produceLetters(order, { ...context, state });
    return made.ok ? withLetters(recorded, made) : made;
  };
}

/** What became of letters that go with something which does not wait for them. */
export interface LettersBeside {
  /** Names of whom a letter is made for. */
  to: string[];
  /** What has to be entered before one can be made, in a sentence; null when none was wanted, or all were made. */
  missing: string | null;
}

/**
 * What is recorded, with letters to whom `choose` names as the case then stands. A letter that is not ready holds nothing
 * up: `beside` says what is missing. The rule has judged already who may do this.
 */
export async function recordBesideLetters(
  ports: FillPorts,
  kind: LetterKind,
  choose: (state: CaseState, recorded: Taken) => { to: readonly string[]; requestId: string | null },
): Promise<{ around: (recorded: Ruling, context: RuleContext) => Ruling; beside: LettersBeside }> {
  const parts = await readParts(ports, kind);
  const beside: LettersBeside = { to: [], missing: null };
  const around = (recorded: Ruling, context: RuleContext): Ruling => {
    Object.assign(beside, { to: [], missing: null });
    if (!recorded.ok) return recorded;
    const state = stateAfter(context.state, recorded.documents);
    const { to, requestId } = choose(state, recorded);
    if (to.length === 0) return recorded;
    const filled = fillIn(parts, state, context.today, { to, reasons: null, requestId });
    if (!filled.ok) {
      beside.missing = filled.detail?.missing ?? null;
      return recorded;
    }
    const { templateVersion, letters } = filled;
    const order = { kind, requestId, templateVersion, letters, orderId: context.newId() };
    const made = letterDocuments(order, { ...context, state });
    if (!made.ok) return made;
    beside.to = made.documents.flatMap(({ body }) => (body.kind === 'letter' ? [body.to.name] : []));
    return withLetters(recorded, made);
  };
  return { around, beside };
}

/** N1: the letter that recording this would send, and to whom, for a check. Nothing is stored. */
export async function letterOfRecord(
  ports: ProducePorts,
  actor: Actor,
  caseId: string,
  { kind, rule }: { kind: LetterKind; rule: Rule },
): Promise<({ ok: true } & LetterOfRecord) | Refusal> {
  const seen = await ports.casework.visibleCase(caseId, actor);
  if (!seen) return refuse('not-found');
  const [today, now] = [ports.clock.today(), ports.clock.now().toISOString()];
  const recorded = rule({ state: seen.state, actor, today, now, newId: randomUUID });
  if (!recorded.ok) return recorded;
  const state = stateAfter(seen.state, recorded.documents);
  const recipients = await shownRecipients(ports, state, { kind, requestId: null });
  return { ok: true, kind, recipients, ...(await lookAt(ports, state, kind, recipients)) };
}

/** How it reads to the first person who can get it; what is missing when it cannot be made yet. */
async function lookAt(
  ports: ProducePorts,
  state: CaseState,
  kind: LetterKind,
  recipients: LetterOfRecord['recipients'],
): Promise<Pick<LetterOfRecord, 'letter' | 'missing'>> {
  const first = recipients.find(({ held }) => held === null);
  if (!first) return { letter: null, missing: null };
  const asked = { to: [first.personId], reasons: null, requestId: null };
  const filled = fillIn(await readParts(ports, kind), state, ports.clock.today(), asked);
  if (!filled.ok) return { letter: null, missing: filled.detail?.missing ?? null };
  const [made] = filled.letters;
  return { letter: made ? { title: made.title, blocks: made.blocks } : null, missing: null };
}
