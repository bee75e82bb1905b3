import type { Row } from './store/row.ts';

/** Names of people as documents give them: for the wording of conflicts. */
export class Names {
  readonly #known = new Map<string, string>();

  learn(rows: readonly Row[]): void {
    for (const row of rows) this.#look(row.body);
  }

  #look(value: unknown): void {
    if (Array.isArray(value)) for (const one of value) this.#look(one);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { personId, name } = value as { personId?: unknown; name?: unknown };
    if (typeof personId === 'string' && typeof name === 'string') this.#known.set(personId, name);
    // People are not named inside texts.
    for (const [key, inner] of Object.entries(value)) if (key !== 'text') this.#look(inner);
  }

  of(personId: string | null): string {
    return this.#known.get(personId ?? '') ?? 'Someone else';
  }
}
