import type { RichText } from '../../../../shared/domain/documents/index.ts';
import { mergeRichText, same, withIds } from '../../../../shared/sync/merge/index.ts';

/** After this pause in typing the text is stored; during continuous typing at least this often. */
export const pauseMs = 300;
export const mostMs = 700;

/** What autosave does its work with: the editor on one side, the device's store on the other. */
export interface AutosaveParts {
  /** The text as it stands in the editor. */
  text: () => RichText;
  /** Brings a merged text into the editor. */
  show: (merged: RichText) => void;
  /** The text as the device holds it now; null when it is not kept there. */
  stored: () => Promise<{ text: RichText; at: string } | null>;
  /** Stores the text; what reached the device since `madeFrom` is merged there. */
  write: (text: RichText, madeFrom: RichText) => Promise<{ ok: true } | { ok: false; code: string }>;
  me: () => { name: string; at: string };
  /** True from the first letter until it is stored. */
  unsaved: (unsaved: boolean) => void;
  refused: (code: string) => void;
}

/**
 * Keeps the text on the device as it is typed, and brings in what others wrote (O2, O3). What the device holds may
 * change under the editor's hands: it is merged, never written over.
 */
export class Autosave {
  private readonly parts: AutosaveParts;
  /** The text that editor and store last had in common. */
  private common: RichText;
  private pause: ReturnType<typeof setTimeout> | null = null;
  private firstUnsaved: number | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(loaded: RichText, parts: AutosaveParts) {
    this.parts = parts;
    this.common = loaded;
  }

  /** Something was typed. */
  typed(): void {
    if (this.stopped) return;
    const now = performance.now();
    this.firstUnsaved ??= now;
    this.parts.unsaved(true);
    if (this.pause) clearTimeout(this.pause);
    const wait = Math.max(0, Math.min(pauseMs, this.firstUnsaved + mostMs - now));
    this.pause = setTimeout(() => void this.save(), wait);
  }

  /** Stores at once what is not stored yet: the page is being left, hidden or closed. */
  async save(): Promise<void> {
    if (this.pause) clearTimeout(this.pause);
    this.pause = null;
    while (this.running) await this.running;
    if (this.firstUnsaved === null) return;
    this.running = this.writeNow().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async writeNow(): Promise<void> {
    this.firstUnsaved = null;
    const text = withIds(this.parts.text());
    const result = await this.parts.write(text, this.common);
    if (result.ok) this.common = text;
    else this.parts.refused(result.code);
    if (this.firstUnsaved === null) this.parts.unsaved(false);
  }

  /**
   * The device may hold something new. It is read when no write is under way: then it contains everything that was
   * written, so that `common` is what both sides came from.
   */
  async refresh(): Promise<void> {
    while (this.running) await this.running;
    if (this.stopped) return;
    this.running = this.bringIn().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async bringIn(): Promise<void> {
    const stored = await this.parts.stored();
    if (!stored || this.stopped || same(stored.text, this.common)) return;
    const mine = this.parts.text();
    // Whose the other words are, the hub says when it takes the merge.
    const sides = { mine: this.parts.me(), theirs: { name: '', at: stored.at } };
    const merged = mergeRichText(this.common, mine, stored.text, sides);
    this.common = stored.text;
    if (!same(merged, mine)) this.parts.show(merged);
  }

  /** The editor closes: what is left is stored, nothing after that is. */
  async stop(): Promise<void> {
    await this.save();
    this.stopped = true;
  }
}
