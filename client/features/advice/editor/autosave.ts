import type { RichText } from '../../../../shared/domain/documents/index.ts';
import { mergeRichText, withIds } from '../../../../shared/sync/merge/index.ts';

/** After this pause in typing the text is stored; during continuous typing at least this often. */
export const pauseMs = 300;
export const mostMs = 700;

/** What autosave does its work with: the editor on one side, the device's store on the other. */
export interface AutosaveParts {
  /** The text as it stands in the editor. */
  text: () => RichText;
  /** Brings a merged text into the editor. */
  show: (merged: RichText) => void;
  /** The text as the device holds it, with who wrote it there last. */
  stored: () => Promise<{ text: RichText; by: string; at: string } | null>;
  write: (text: RichText) => Promise<{ ok: true } | { ok: false; code: string }>;
  me: () => { name: string; at: string };
  /** True from the first letter until it is stored. */
  unsaved: (unsaved: boolean) => void;
  refused: (code: string) => void;
}

/**
 * Keeps the text on the device as it is typed, and brings in what others wrote (O2, O3). What the device holds may
 * change under the editor's hands: before each write it is merged, never written over.
 */
export class Autosave {
  private readonly parts: AutosaveParts;
  /** The text that editor and store last had in common. */
  private common: RichText;
  private readonly written = new Set<string>();
  private pause: ReturnType<typeof setTimeout> | null = null;
  private firstUnsaved: number | null = null;
  private running: Promise<void> | null = null;
  private stopped = false;

  constructor(loaded: RichText, parts: AutosaveParts) {
    this.parts = parts;
    this.common = loaded;
    this.written.add(JSON.stringify(loaded));
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
    const stored = await this.parts.stored();
    if (stored) this.bringIn(stored.text, stored);
    const text = withIds(this.parts.text());
    this.remember(text);
    const result = await this.parts.write(text);
    if (!result.ok) this.parts.refused(result.code);
    this.common = text;
    if (this.firstUnsaved === null) this.parts.unsaved(false);
  }

  /** The device holds another text than this editor wrote: others' words are merged in. */
  bringIn(theirs: RichText, from: { by: string; at: string }): void {
    const key = JSON.stringify(theirs);
    if (this.stopped || this.written.has(key)) return;
    const mine = this.parts.text();
    const merged = mergeRichText(this.common, mine, theirs, {
      mine: this.parts.me(),
      theirs: { name: from.by, at: from.at },
    });
    this.remember(theirs);
    this.common = theirs;
    if (JSON.stringify(merged) === JSON.stringify(mine)) return;
    this.parts.show(merged);
  }

  private remember(text: RichText): void {
    this.written.add(JSON.stringify(text));
    if (this.written.size > 50) this.written.delete(this.written.values().next().value ?? '');
  }

  /** The editor closes: what is left is stored, nothing after that is. */
  async stop(): Promise<void> {
    await this.save();
    this.stopped = true;
  }
}
