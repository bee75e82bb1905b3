import type { Audience, Named } from '../../../shared/domain/documents/index.ts';
import { dateOf, partsOf } from '../../ui/date-field.tsx';

/** What is typed into a form, field by field; a date has three entries, somebody by name two. */
export type Typed = Readonly<Record<string, string>>;

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** One field of a record's form. `key` is its place in the record: `cost.pence`. */
export interface FormField {
  key: string;
  is: 'choice' | 'choices' | 'date' | 'text' | 'area' | 'who' | 'place' | 'audience' | 'money' | 'number' | 'words';
  label: string;
  hint?: string;
  options?: readonly Option[];
  optional?: boolean;
  /** What to say when it is not filled in. */
  missing?: string;
}

/** People and places of a case, to choose from. */
export interface Known {
  people: readonly { id: string; name: string }[];
  settings: readonly { id: string; name: string }[];
  /** `person:…`, `setting:…`, `team:…` with a name: whom a consent may be for. */
  addressees: readonly Option[];
}

export const somebodyElse = 'somebody else';

/** The value of one field as it stands in the record; `undefined` when it is missing or wrong. */
export function answerTo({ key, is, optional }: FormField, typed: Typed, known: Known): unknown {
  const text = (typed[key] ?? '').trim();
  switch (is) {
    case 'date':
      return dateFrom(typed, key) ?? (optional && isEmptyDate(typed, key) ? null : undefined);
    case 'choices':
      return text ? text.split('|') : undefined;
    case 'money':
      return penceOf(text);
    case 'number':
      return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
    case 'who':
      return named(known.people, text, typed[`${key}-name`]);
    case 'place': {
      const place = named(known.settings, text, typed[`${key}-name`]);
      return place && { settingId: place.personId, name: place.name };
    }
    case 'audience':
      return audience(known, text, typed[`${key}-name`]);
    default:
      return text || (optional ? '' : undefined);
  }
}

export const dateParts = (typed: Typed, key: string) => ({
  day: typed[`${key}.day`] ?? '',
  month: typed[`${key}.month`] ?? '',
  year: typed[`${key}.year`] ?? '',
});
const dateFrom = (typed: Typed, key: string): string | null => dateOf(dateParts(typed, key));
const isEmptyDate = (typed: Typed, key: string): boolean => Object.values(dateParts(typed, key)).join('').trim() === '';

/** '£1,250.50' → 125050. */
function penceOf(text: string): number | undefined {
  const plain = text.replace(/[£\s]/g, '');
  // A comma parts thousands: '12,50' is not twelve pounds fifty.
  const isAmount = /^(\d{1,6}|\d{1,3},\d{3})(\.\d{1,2})?$/.test(plain);
  return isAmount ? Math.round(Number(plain.replace(',', '')) * 100) : undefined;
}

function named(choices: readonly { id: string; name: string }[], chosen: string, name = ''): Named | undefined {
  const found = choices.find(({ id }) => id === chosen);
  if (found) return { personId: found.id, name: found.name };
  return chosen === somebodyElse && name.trim() ? { personId: null, name: name.trim() } : undefined;
}

function audience({ addressees }: Known, chosen: string, name = ''): Audience | undefined {
  if (chosen === 'everybody asked') return { type: 'everybody asked' };
  if (chosen === somebodyElse) return name.trim() ? { type: 'named', name: name.trim() } : undefined;
  const found = addressees.find(({ value }) => value === chosen);
  const [type, id = ''] = chosen.split(':');
  if (!found) return undefined;
  if (type === 'setting') return { type: 'setting', settingId: id, name: found.label };
  return type === 'team'
    ? { type: 'team', teamId: id, name: found.label }
    : { type: 'person', personId: id, name: found.label };
}

type Tree = Record<string, unknown>;

/** A record from its fields' values: `cost.pence` stands within `cost`. */
export function assemble(fields: readonly FormField[], typed: Typed, known: Known): Tree {
  const record: Tree = {};
  for (const field of fields) {
    const [first = '', second] = field.key.split('.');
    const value = answerTo(field, typed, known);
    if (second === undefined) record[first] = value;
    else record[first] = { ...(record[first] as Tree | undefined), [second]: value };
  }
  return record;
}

/**
 * What would have been typed to make a record: the form of a correction begins with it. An answer may lead to further
 * questions, so that it is asked again until there are no more.
 */
export function typedAgain(fieldsFor: (typed: Typed) => FormField[], record: Tree, known: Known): Typed {
  // That nobody was appointed is an answer too.
  let typed: Typed = record.representative === null ? { 'representative.as': 'none' } : {};
  for (let asked = -1; asked < fieldsFor(typed).length; ) {
    asked = fieldsFor(typed).length;
    typed = { ...typed, ...typedFrom(fieldsFor(typed), record, known) };
  }
  return typed;
}

function typedFrom(fields: readonly FormField[], record: Tree, known: Known): Typed {
  const typed: Record<string, string> = {};
  for (const field of fields) {
    const [first = '', second] = field.key.split('.');
    const value = second === undefined ? record[first] : (record[first] as Tree | null | undefined)?.[second];
    if (value !== null && value !== undefined) Object.assign(typed, entriesOf(field, value, known));
  }
  return typed;
}

function entriesOf({ key, is }: FormField, value: unknown, known: Known): Typed {
  if (is === 'date') {
    const parts = partsOf(String(value));
    return { [`${key}.day`]: parts.day, [`${key}.month`]: parts.month, [`${key}.year`]: parts.year };
  }
  if (is === 'choices') return { [key]: (value as string[]).join('|') };
  if (is === 'money') return { [key]: (Number(value) / 100).toFixed(2) };
  if (is === 'who' || is === 'place') {
    const { name, personId, settingId } = value as {
      name: string;
      personId?: string | null;
      settingId?: string | null;
    };
    const id = personId ?? settingId;
    const listed = (is === 'who' ? known.people : known.settings).some((one) => one.id === id);
    return id && listed ? { [key]: id } : { [key]: somebodyElse, [`${key}-name`]: name };
  }
  if (is === 'audience') return audienceEntries(key, value as Audience, known);
  return { [key]: String(value) };
}

function audienceEntries(key: string, value: Audience, { addressees }: Known): Typed {
  if (value.type === 'everybody asked') return { [key]: value.type };
  const id =
    'personId' in value
      ? value.personId
      : 'settingId' in value
        ? value.settingId
        : 'teamId' in value
          ? value.teamId
          : '';
  const chosen = `${value.type}:${id}`;
  return addressees.some((one) => one.value === chosen)
    ? { [key]: chosen }
    : { [key]: somebodyElse, [`${key}-name`]: value.name };
}
