/**
 * The most that one change may hold, as JSON: many times any advice that people write, and little enough that neither
 * the server nor a co-author's device is held up by working through it. A list in a list takes four levels.
 */
const most = { depth: 120, values: 100_000, characters: 4_000_000, span: 100 };
/** Of cells of a table: whoever shows it lays out as many places. */
const spans = new Set(['colspan', 'rowspan']);

/** Whether a change holds more than anybody writes. Looks without recursion, so that no depth overcomes it. */
export function isTooMuch(change: unknown): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value: change, depth: 0 }];
  let [values, characters] = [0, 0];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (depth > most.depth || values > most.values || characters > most.characters) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (spans.has(key) && !(Number(inner) <= most.span)) return true;
      waiting.push({ value: inner, depth: depth + 1 });
    }
  }
  return false;
}
