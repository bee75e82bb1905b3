import type { RefusalCode, RequestBody } from '../../../../shared/domain/documents/index.ts';

/** What an own draft does its work with. */
export interface OwnDraftParts {
  /** Stores it on the device; what reached the device since `madeFrom` is merged there. */
  write: (body: RequestBody, madeFrom: RequestBody) => Promise<{ ok: true } | { ok: false; code: RefusalCode }>;
  /** True from the first letter until it is stored. */
  unsaved: (unsaved: boolean) => void;
  /** Why the last words were not taken; null when they were. */
  refused: (code: RefusalCode | null) => void;
}

/**
 * Keeps the answers of one request on the device as they are typed (O2). One write at a time, and nothing counts as stored
 * before the device said so. What is in hand is a draft until the device took it as sent: a refused "send" sends nothing later.
 */
export class OwnDraft {
  readonly #parts: OwnDraftParts;
  #inHand: RequestBody;
  #stored: RequestBody;
  #last: Promise<unknown> = Promise.resolve();
  /** Sent or deleted: it takes no more words. */
  #ended = false;

  constructor(loaded: RequestBody, parts: OwnDraftParts) {
    this.#inHand = loaded;
    this.#stored = loaded;
    this.#parts = parts;
  }

  /** Something was typed; answers with how it stands now. */
  change(part: Partial<RequestBody>): RequestBody {
    this.#inHand = { ...this.#inHand, ...part };
    this.#parts.unsaved(true);
    return this.#inHand;
  }

  /** Stores what is not stored yet: typing rests, the page goes, or the device is locked. */
  save(): Promise<RefusalCode | null> {
    return this.#inTurn(async () => (this.#inHand === this.#stored ? null : this.#write(this.#inHand)));
  }

  /** Sends or deletes it; why the device did not take that, or null. */
  end(state: 'submitted' | 'deleted'): Promise<RefusalCode | null> {
    return this.#inTurn(async () => {
      const code = await this.#write({ ...this.#inHand, state });
      this.#ended = code === null;
      return code;
    });
  }

  async #write(body: RequestBody): Promise<RefusalCode | null> {
    const typed = this.#inHand;
    const written = await this.#parts.write(body, this.#stored);
    const code = written.ok ? null : written.code;
    if (written.ok) this.#stored = typed;
    this.#parts.refused(code);
    this.#parts.unsaved(this.#inHand !== this.#stored);
    return code;
  }

  #inTurn(work: () => Promise<RefusalCode | null>): Promise<RefusalCode | null> {
    const turn = this.#last.then(() => (this.#ended ? null : work()));
    this.#last = turn.catch(() => {});
    return turn;
  }
}
