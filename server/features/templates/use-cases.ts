import type { Sql } from 'postgres';
import type {
  LetterSettings,
  ListedTemplate,
  SavedVersion,
  SaveTemplateRequest,
  TemplateField,
  TemplateForEditing,
  TemplateList,
  TemplateProblem,
} from '../../../shared/api/templates.ts';
import type { Actor } from '../../../shared/domain/people/index.ts';
import {
  type Field,
  fieldsOf,
  sectionOfMark,
  slugOf,
  type TemplateKind,
  templateKinds,
  templateOf,
} from '../../../shared/domain/templates/index.ts';
import type { Clock } from '../../ports.ts';
import { type CheckedTemplate, checkTemplate } from './check-template.ts';
import {
  letterSettings,
  linesNamingChildren,
  newestVersions,
  recordChange,
  storeLetterSettings,
  storeVersion,
  templateInUse,
  versionsOf,
} from './store.ts';

export interface TemplatePorts {
  sql: Sql;
  clock: Clock;
}

const listed = (kind: TemplateKind, saved: SavedVersion | null): ListedTemplate => {
  const { shape, name, about } = templateOf(kind);
  return { slug: slugOf(kind), shape, name, about, version: saved?.version ?? 0, saved };
};

/** G4: every template with its version in use. */
export async function listTemplates({ sql }: TemplatePorts): Promise<TemplateList> {
  const [newest, settings] = await Promise.all([newestVersions(sql), letterSettings(sql)]);
  return { templates: templateKinds.map((kind) => listed(kind, newest.get(kind) ?? null)), settings };
}

/** The sample of a section stands for what is written there. */
const sampleWords = (sample: string): string =>
  sectionOfMark(sample) ? 'its title, and what is written in it' : sample;
const plain = ({ path, words, type, sample }: Field) => ({
  path,
  words,
  type,
  sample: typeof sample === 'string' ? sampleWords(sample) : '',
});
const shown = (field: Field): TemplateField => ({ ...plain(field), item: field.item.map(plain) });

/** G4: one template with its fields and versions. */
export async function readTemplate({ sql }: TemplatePorts, kind: TemplateKind): Promise<TemplateForEditing> {
  const [{ version, source }, versions] = await Promise.all([templateInUse(sql, kind), versionsOf(sql, kind)]);
  const saved = versions.find((one) => one.version === version) ?? null;
  const mustSay = templateOf(kind).mustSay.map((one) => ({ ...one }));
  const fields = fieldsOf(templateOf(kind).model).map(shown);
  return { ...listed(kind, saved), version, source, fields, mustSay, versions };
}

/**
 * G4: what is wrong with a text and how it looks. Of an e-mail also what only the hub can know: that it spells out the name
 * of a child (G2).
 */
export async function checkSource(
  { sql }: Pick<TemplatePorts, 'sql'>,
  kind: TemplateKind,
  source: string,
): Promise<CheckedTemplate> {
  const checked = checkTemplate(kind, source);
  if (templateOf(kind).shape !== 'e-mail') return checked;
  const words = 'This is the name of a child in a case. An e-mail names no child: people read that in the hub.';
  const named = (await linesNamingChildren(sql, source)).map((line) => ({ line, words }));
  return { ...checked, problems: [...checked.problems, ...named].toSorted((a, b) => a.line - b.line) };
}

export type SavedTemplate =
  | { ok: true; version: number }
  | { ok: false; code: 'template-wrong'; problems: TemplateProblem[] }
  | { ok: false; code: 'changed-meanwhile'; newest: SavedVersion | null };

/**
 * G4: saves a new version, which holds from the template's next use. Refuses one that could not make a letter, and one
 * that was written on an older version than the newest: what somebody else saved is never lost unseen.
 */
export async function saveTemplate(
  { sql, clock }: TemplatePorts,
  actor: Actor,
  kind: TemplateKind,
  asked: SaveTemplateRequest,
): Promise<SavedTemplate> {
  const source = asked.source.replace(/\r\n?/g, '\n');
  const { problems } = await checkSource({ sql }, kind, source);
  if (problems.length > 0) return { ok: false, code: 'template-wrong', problems };
  const at = clock.now();
  const { basedOn, note } = asked;
  const version = await sql.begin(async (tx) => {
    const stored = await storeVersion(tx, { kind, basedOn, source, note, by: actor.personId, at });
    if (stored !== null)
      await recordChange(tx, {
        at,
        by: actor.personId,
        action: 'template saved',
        detail: { kind, version: stored },
      });
    return stored;
  });
  if (version !== null) return { ok: true, version };
  return { ok: false, code: 'changed-meanwhile', newest: (await versionsOf(sql, kind))[0] ?? null };
}

/** Reg 32: what letters say about the services that the law names. */
export async function saveLetterSettings(
  { sql, clock }: TemplatePorts,
  actor: Actor,
  settings: LetterSettings,
): Promise<void> {
  const at = clock.now();
  await sql.begin(async (tx) => {
    await storeLetterSettings(tx, settings, at);
    await recordChange(tx, { at, by: actor.personId, action: 'letter settings saved', detail: {} });
  });
}
