/**
 * Knows which unsent changes certainly never left the device. Only such a change may be replaced by a newer one; any
 * other is kept as it was and sent again until the server answers, so that what was typed on top of it is merged with
 * the right base. After a restart, and in tabs that do not replicate, every change is in doubt.
 */
export class Doubts {
  #fresh = new Set<string>();
  #replaced = new Set<string>();

  /** A change made in the replicating tab, not yet looked at by push. */
  made(operationId: string): void {
    this.#fresh.add(operationId);
  }

  inDoubt(operationId: string): boolean {
    return !this.#fresh.has(operationId);
  }

  /** Newer content takes its place before it was sent. Push may have read it just before: `take` then says no. */
  replaced(operationId: string): void {
    if (this.#fresh.has(operationId)) this.#replaced.add(operationId);
  }

  /** The newer content could not be stored: the change stands, and is in doubt from now on. */
  restored(operationId: string): void {
    this.#fresh.delete(operationId);
    this.#replaced.delete(operationId);
  }

  /** Push has read this change: true when it may be sent, false when newer content has taken its place. */
  take(operationId: string): boolean {
    this.#fresh.delete(operationId);
    return !this.#replaced.has(operationId);
  }

  /** Push is about to read rows: from now on whatever is stored may leave the device. */
  beforeReading(): void {
    this.#fresh.clear();
  }
}
