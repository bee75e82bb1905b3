import type { AdviceSet, ProposedLine, SendAdviceSet } from '../../../shared/api/advice-set.ts';
import type { AdviserKind } from '../../../shared/domain/people/index.ts';
import { type DateParts, dateOf, emptyDate } from '../../ui/date-field.tsx';
import type { FormProblem } from '../../ui/error-summary.tsx';
import type { Found } from '../cases/index.ts';

export const agreeing = ['adviser', 'authority', 'family'] as const;
export type Agreeing = (typeof agreeing)[number];

/** What is filled in about one line of the set. */
export interface LineForm {
  line: string;
  name: string;
  adviserKind: AdviserKind;
  does: 'ask' | 'leave out' | 'use existing';
  /** The suggestion that was chosen; 'other' for somebody found by name; empty for nobody yet. */
  chosen: string;
  found: Found | null;
  service: string;
  reason: string;
  documentId: string;
  what: string;
  agreements: Record<Agreeing, { date: DateParts; how: string }>;
}

const nothingAgreed = (): LineForm['agreements'] => ({
  adviser: { date: emptyDate, how: '' },
  authority: { date: emptyDate, how: '' },
  family: { date: emptyDate, how: '' },
});

/** A line as it is offered: where just one fits, that one is chosen. */
export function lineForm({ line, name, adviserKind, service, suggestions }: ProposedLine): LineForm {
  const able = suggestions.filter(({ canBeAsked }) => canBeAsked);
  const only = line === 'family' || line === 'education' || able.length === 1 ? able[0] : undefined;
  return {
    line,
    name,
    adviserKind,
    does: 'ask',
    chosen: only?.id ?? (able.length === 0 ? 'other' : ''),
    found: null,
    service: only?.service ?? service,
    reason: '',
    documentId: '',
    what: '',
    agreements: nothingAgreed(),
  };
}

/** One more line, for somebody whom no rule names. */
export const addedLine = (line: string, name: string): LineForm => ({
  ...lineForm({ line, name, adviserKind: 'health', service: '', why: '', source: '', suggestions: [] }),
});

export const idOfField = (line: string, field: string): string => `set-${line.replaceAll(' ', '-')}-${field}`;

type SentLine = SendAdviceSet['lines'][number];
type To = Extract<SentLine, { does: 'ask' }>['ask']['to'];

/** Who a line asks, in words, for the check before it goes (N1). */
export function whoIsAsked(form: LineForm, set: AdviceSet): string | null {
  if (form.chosen === 'other') return form.found?.name ?? null;
  return suggestionsOf(set, form.line).find(({ id }) => id === form.chosen)?.name ?? null;
}

export const suggestionsOf = (set: AdviceSet, line: string): ProposedLine['suggestions'] =>
  set.lines.find((one) => one.line === line)?.suggestions ?? [];

function placeOf(form: LineForm, set: AdviceSet): To | null {
  const found =
    form.chosen === 'other' ? form.found : suggestionsOf(set, form.line).find(({ id }) => id === form.chosen);
  if (!found) return null;
  if (found.type === 'person') return { type: 'person', personId: found.id };
  return found.type === 'team' ? { type: 'team', teamId: found.id } : { type: 'setting', settingId: found.id };
}

/** What is sent, or what is still missing, with the field in which to mend it. */
export function readSet(
  forms: readonly LineForm[],
  set: AdviceSet,
  question: string,
): { lines: SentLine[]; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const lines = forms.flatMap((form): SentLine[] => {
    const wrong = (field: string, words: string): [] => {
      problems.push({ field: idOfField(form.line, field), words: `${form.name}: ${words}` });
      return [];
    };
    const { line, name } = form;
    if (form.does === 'leave out') {
      if (!form.reason.trim()) return wrong('reason', 'say why they are not asked');
      return [{ line, name, does: 'leave out', reason: form.reason.trim() }];
    }
    if (form.does === 'use existing') return existing(form, wrong);
    const to = placeOf(form, set);
    if (!to) return wrong('to', 'choose who to ask');
    if (!form.service.trim()) return wrong('service', 'enter the service, as it should stand in the plan');
    const ask = { to, adviserKind: form.adviserKind, service: form.service.trim(), colleagueIds: [], question };
    return [{ line, name, does: 'ask', ask }];
  });
  return { lines, problems };
}

function existing(form: LineForm, wrong: (field: string, words: string) => []): SentLine[] {
  if (!form.documentId) return wrong('document', 'choose the advice that is used');
  if (!form.what.trim()) return wrong('what', 'say what it is, with its date');
  const agreed = (who: Agreeing) => ({
    on: dateOf(form.agreements[who].date) ?? '',
    how: form.agreements[who].how.trim(),
  });
  const agreements = { adviser: agreed('adviser'), authority: agreed('authority'), family: agreed('family') };
  const without = agreeing.find((who) => !agreements[who].on || !agreements[who].how);
  if (without) return wrong(without, `enter when and how the ${without} agreed. Without all three, ask anew`);
  const { line, name, documentId } = form;
  return [{ line, name, does: 'use existing', documentId, what: form.what.trim(), agreements }];
}
