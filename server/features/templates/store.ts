import type { Sql, TransactionSql } from 'postgres';
import { type LetterSettings, letterSettingsSchema, type SavedVersion } from '../../../shared/api/templates.ts';
import { type TemplateKind, templateOf } from '../../../shared/domain/templates/index.ts';

export type Db = Sql | TransactionSql;

interface VersionRow extends Omit<SavedVersion, 'at'> {
  kind: TemplateKind;
  at: Date;
}

const columns = (db: Db) => db`t.kind, t.version, t.note, t.saved_at AS at, p.name AS by`;
const saved = ({ kind: _kind, at, ...rest }: VersionRow): SavedVersion => ({ ...rest, at: at.toISOString() });

/** The newest saved version of each kind that has one. */
export async function newestVersions(db: Db): Promise<Map<TemplateKind, SavedVersion>> {
  const rows = await db<VersionRow[]>`
    SELECT DISTINCT ON (t.kind) ${columns(db)} FROM template_version t JOIN person p ON p.id = t.saved_by
    ORDER BY t.kind, t.version DESC`;
  return new Map(rows.map((row) => [row.kind, saved(row)]));
}

/** Every saved version of a kind, newest first. */
export async function versionsOf(db: Db, kind: TemplateKind): Promise<SavedVersion[]> {
  const rows = await db<VersionRow[]>`
    SELECT ${columns(db)} FROM template_version t JOIN person p ON p.id = t.saved_by
    WHERE t.kind = ${kind} ORDER BY t.version DESC`;
  return rows.map(saved);
}

/** The text of one version; 0 is the built-in one. Null when there is none. */
export async function sourceOf(db: Db, kind: TemplateKind, version: number): Promise<string | null> {
  if (version === 0) return templateOf(kind).builtIn;
  const [row] = await db<{ source: string }[]>`
    SELECT source FROM template_version WHERE kind = ${kind} AND version = ${version}`;
  return row?.source ?? null;
}

/** The version that a letter made now comes from (G4). */
export async function templateInUse(db: Db, kind: TemplateKind): Promise<{ version: number; source: string }> {
  const [row] = await db<{ version: number; source: string }[]>`
    SELECT version, source FROM template_version WHERE kind = ${kind} ORDER BY version DESC LIMIT 1`;
  return row ?? { version: 0, source: templateOf(kind).builtIn };
}

/** The version that was in use at a moment; 0 is the built-in text. */
export async function versionAt(db: Db, kind: TemplateKind, at: Date): Promise<number> {
  const [row] = await db<{ version: number | null }[]>`
    SELECT max(version) AS version FROM template_version WHERE kind = ${kind} AND saved_at <= ${at}`;
  return row?.version ?? 0;
}

/** Stores the version after `basedOn`; null when that is no longer the newest. */
export async function storeVersion(
  tx: TransactionSql,
  one: { kind: TemplateKind; basedOn: number; source: string; note: string; by: string; at: Date },
): Promise<number | null> {
  const [row] = await tx<{ version: number }[]>`
    INSERT INTO template_version (kind, version, source, note, saved_by, saved_at)
    SELECT ${one.kind}, ${one.basedOn + 1}, ${one.source}, ${one.note}, ${one.by}, ${one.at}
    WHERE ${one.basedOn} = (SELECT coalesce(max(version), 0) FROM template_version WHERE kind = ${one.kind})
    ON CONFLICT DO NOTHING RETURNING version`;
  return row?.version ?? null;
}

/** The lines of a text that spell out the name of a child of a case (G2). */
export async function linesNamingChildren(db: Db, source: string): Promise<number[]> {
  const rows = await db<{ line: number }[]>`
    SELECT DISTINCT l.line::int AS line FROM unnest(${source.split('\n')}::text[]) WITH ORDINALITY AS l (words, line)
    JOIN hub_case c ON c.child_name <> '' AND position(lower(c.child_name) IN lower(l.words)) > 0 ORDER BY 1`;
  return rows.map(({ line }) => line);
}

const settingsKey = 'letters';

/** What letters say about services (reg 32), as far as it has been entered. */
export async function letterSettings(db: Db): Promise<LetterSettings> {
  const [row] = await db<{ value: unknown }[]>`SELECT value FROM hub_setting WHERE key = ${settingsKey}`;
  const read = letterSettingsSchema.safeParse(row?.value ?? {});
  return read.success ? read.data : letterSettingsSchema.parse({});
}

export async function storeLetterSettings(tx: TransactionSql, settings: LetterSettings, at: Date): Promise<void> {
  await tx`
    INSERT INTO hub_setting (key, value, changed_at) VALUES (${settingsKey}, ${tx.json(settings)}, ${at})
    ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value, changed_at = EXCLUDED.changed_at`;
}

/** Who changed what of the templates, and when. */
export async function recordChange(
  tx: TransactionSql,
  act: { at: Date; by: string; action: string; detail: Record<string, string | number> },
): Promise<void> {
  await tx`INSERT INTO audit (at, person_id, action, detail)
    VALUES (${act.at}, ${act.by}, ${act.action}, ${tx.json(act.detail)})`;
}
