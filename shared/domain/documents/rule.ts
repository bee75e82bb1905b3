import type { Actor } from '../people/index.ts';
import type { CaseState } from './case-state.ts';
import type { Body, BodyOf, Kind } from './kinds.ts';
import type { Ruling } from './ruling.ts';

/** What a rule is given besides the change: who acts, and the moment. `today` is the hub's date, `now` the server's clock. */
export interface RuleContext {
  state: CaseState;
  actor: Actor;
  /** Calendar date in Europe/London: `2026-11-23`. */
  today: string;
  /** ISO moment. */
  now: string;
  /** Random ids are handed in, since rules are pure. */
  newId: () => string;
}

/**
 * A rule over one pushed document: run optimistically on the device and again by the server. `before` is the document
 * as it stands (null when new); `body` is what it is to become, already merged with what others wrote.
 */
export type DocumentRule<K extends Kind = Kind> = (
  change: { documentId: string; before: BodyOf<K> | null; body: BodyOf<K> },
  context: RuleContext,
) => Ruling;

/** A rule over a case that is carried out online (ask, grant, end access, bar …). */
export type CaseRule<Input> = (input: Input, context: RuleContext) => Ruling;

export type BodyReader = (documentId: string) => Body | null;
