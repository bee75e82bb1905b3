import { readsTheSame } from '../../../shared/domain/advice/index.ts';
import type { RichText } from '../../../shared/domain/documents/index.ts';
import type { OpenDevice } from '../../device/port.ts';

const most = 20;
const apartMs = 20_000;

/**
 * Earlier wordings of one text, kept on this device so that Undo goes on after a restart. One is kept every twenty
 * seconds of writing at most, the newest twenty stay.
 */
export class EarlierTexts {
  private readonly device: OpenDevice;
  private readonly caseId: string;
  private readonly name: string;
  private texts: RichText[] = [];
  private lastKept = Number.NEGATIVE_INFINITY;

  constructor(device: OpenDevice, caseId: string, documentId: string) {
    this.device = device;
    this.caseId = caseId;
    this.name = `earlier:${documentId}`;
  }

  async load(): Promise<void> {
    const kept = (await this.device.keptHere?.(this.caseId, this.name)) as RichText[] | null | undefined;
    if (Array.isArray(kept)) this.texts = [...kept, ...this.texts];
  }

  /** Keeps a wording; `now` without waiting, when the page is left. */
  async keep(text: RichText, now = false): Promise<void> {
    const time = performance.now();
    if (!now && time - this.lastKept < apartMs) return;
    const newest = this.texts.at(-1);
    if (newest && readsTheSame(newest, text)) return;
    this.lastKept = time;
    this.texts = [...this.texts, text].slice(-most);
    await this.device.keepHere?.(this.caseId, this.name, this.texts);
  }

  /** The newest wording before this one; takes it and everything after it off the pile. */
  before(current: RichText): RichText | null {
    for (let text = this.texts.pop(); text; text = this.texts.pop()) if (!readsTheSame(text, current)) return text;
    return null;
  }

  /** Whether there is a wording before this one. */
  hasBefore(current: RichText): boolean {
    return this.texts.some((text) => !readsTheSame(text, current));
  }
}
