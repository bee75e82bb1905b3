import { z } from 'zod';

/** One field of a data model, as an administrator reads about it. */
export interface Field {
  /** As it is written in a template: `child.name`; inside a list's `for`, the part after the item's own name. */
  path: string;
  /** What it holds, in words. */
  words: string;
  type: 'text' | 'text or nothing' | 'list';
  /** What it prints on the sample case. */
  sample: unknown;
  /** Of a list: what each of its items has. */
  item: readonly Field[];
}

/** A field that always has words. */
export const text = (words: string, sample: string) => z.string().min(1).meta({ words, sample });

/** A field that may be empty: a template asks with `{% if … %}` before it builds a sentence on it. */
export const perhaps = (words: string, sample: string) => z.string().min(1).nullable().meta({ words, sample });

/** A list, each item with fields of its own. */
export const list = <S extends z.ZodRawShape>(words: string, item: S, sample: Record<keyof S, string>[]) =>
  z.array(z.strictObject(item)).meta({ words, sample });

/** The fields of a data model in their order, each with words and a sample. */
export function fieldsOf(model: z.ZodObject, prefix = ''): Field[] {
  return Object.entries(model.shape).flatMap(([name, schema]): Field[] => {
    const path = prefix + name;
    if (schema instanceof z.ZodObject) return fieldsOf(schema, `${path}.`);
    const { words, sample } = (schema as z.ZodType).meta() as { words: string; sample: unknown };
    const item = schema instanceof z.ZodArray ? fieldsOf(schema.element as z.ZodObject) : [];
    const type = schema instanceof z.ZodArray ? 'list' : schema instanceof z.ZodNullable ? 'text or nothing' : 'text';
    return [{ path, words, type, sample, item }];
  });
}

/** Data that fits a model: from its samples, or as bare as the model allows (nothing where nothing may be, empty lists). */
export function sampleData(model: z.ZodObject, bare = false): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(model.shape).map(([name, schema]): [string, unknown] => {
      if (schema instanceof z.ZodObject) return [name, sampleData(schema, bare)];
      if (bare && schema instanceof z.ZodArray) return [name, []];
      if (bare && schema instanceof z.ZodNullable) return [name, null];
      return [name, ((schema as z.ZodType).meta() as { sample: unknown }).sample];
    }),
  );
}
