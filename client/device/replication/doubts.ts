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

  /** The newer content took its place before it was sent. */
  replaced(operationId: string): void {
    if (this.#fresh.delete(operationId)) this.#replaced.add(operationId);
  }

  /** Push is about to read rows: from now on what is there may leave the device. */
  beforeReading(): void {
    this.#fresh.clear();
    this.#replaced.clear();
  }

  /** Push has read this change: true when it may be sent, false when newer content replaced it in the meantime. */
  take(operationId: string): boolean {
    this.#fresh.delete(operationId);
    return !this.#replaced.has(operationId);
  }
}
