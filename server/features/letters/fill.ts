import type { Sql } from 'postgres';
import type { Authority } from '../../../shared/api/hub.ts';
import {
  type CaseState,
  type LetterKind,
  letterWords,
  type Refusal,
  refuse,
} from '../../../shared/domain/documents/index.ts';
import {
  type FilledLetter,
  type LetterDetails,
  type LetterPlace,
  letterData,
  letterRecipients,
} from '../../../shared/domain/letters/index.ts';
import { fill, letterSettings, templateInUse } from '../templates/index.ts';

export interface FillPorts {
  sql: Sql;
  authority: () => Promise<Authority>;
}

/** What letters of a kind are made from now, besides the case: read once, so that a rule can fill them in its transaction. */
export interface LetterParts {
  kind: LetterKind;
  template: { version: number; source: string };
  place: Omit<LetterPlace, 'recipient' | 'today'>;
}

export type Filled = { ok: true; templateVersion: number; letters: FilledLetter[] } | Refusal;

/** The template in use (G4) and what the hub says of itself. */
export async function readParts({ sql, authority }: FillPorts, kind: LetterKind): Promise<LetterParts> {
  const [template, { name, email, phone }, { address, ...services }] = await Promise.all([
    templateInUse(sql, kind),
    authority(),
    letterSettings(sql),
  ]);
  const sender = { name, address: address || null, email: email || null, phone: phone || null };
  return { kind, template, place: { authority: sender, services } };
}

/**
 * The letter filled for each of these people as the case stands in `state`. Refuses: not-found (nobody it can go to),
 * not-allowed (somebody kept from it, N1), letter-not-ready (`missing`: what has to be recorded or entered first).
 */
export function fillIn(
  { kind, template, place }: LetterParts,
  state: CaseState,
  today: string,
  { to, reasons, requestId }: LetterDetails & { to: readonly string[] },
): Filled {
  const possible = new Map(letterRecipients(state, { kind, requestId, today }).map((one) => [one.personId, one]));
  const letters: FilledLetter[] = [];
  for (const personId of new Set(to)) {
    const recipient = possible.get(personId);
    if (!recipient) return refuse('not-found');
    if (recipient.held !== null) return refuse('not-allowed');
    const { name, address } = recipient;
    const facts = letterData(kind, state, { ...place, today, recipient: { name, address } }, { reasons, requestId });
    if (!facts.ok) return refuse('letter-not-ready', { missing: facts.missing });
    const { title, blocks } = fill(template.source, facts.data);
    letters.push({ personId, title: title || letterWords[kind].name, blocks, data: facts.data });
  }
  return { ok: true, templateVersion: template.version, letters };
}
