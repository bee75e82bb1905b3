import { cpSync, mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { browserArguments } from '../doubles/browser.ts';
import { findBrowser } from '../find-browser.ts';

export interface Kind {
  width: number;
  height: number;
  phone: boolean;
}
export const phone: Kind = { width: 375, height: 812, phone: true };
export const computer: Kind = { width: 1280, height: 900, phone: false };

/** One person's own browser, with a profile on disk that outlives it. */
export class OwnBrowser {
  readonly profile: string;
  readonly kind: Kind;
  private open: BrowserContext | null = null;
  /** What the pages threw or logged as an error. */
  readonly errors: string[] = [];

  /** `from` is another browser's profile folder to begin with: a copied device. */
  constructor(kind: Kind, from?: string) {
    this.kind = kind;
    this.profile = mkdtempSync(join(tmpdir(), 'hub-journey-'));
    if (from) cpSync(from, this.profile, { recursive: true, filter: (path) => !/Singleton/.test(path) });
  }

  get isOpen(): boolean {
    return this.open !== null;
  }

  get context(): BrowserContext {
    if (!this.open) throw new Error('The browser is closed');
    return this.open;
  }

  /** The first page. */
  get page(): Page {
    const [page] = this.context.pages();
    if (!page) throw new Error('The browser has no page');
    return page;
  }

  async start({ offline = false }: { offline?: boolean } = {}): Promise<Page> {
    const { width, height, phone: isPhone } = this.kind;
    this.open = await chromium.launchPersistentContext(this.profile, {
      executablePath: findBrowser(),
      args: [...browserArguments],
      viewport: { width, height },
      ...(isPhone ? { isMobile: true, hasTouch: true } : {}),
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      offline,
      reducedMotion: 'reduce',
    });
    this.open.on('weberror', (error) => this.errors.push(String(error.error().stack)));
    return this.page;
  }

  /** As when the battery is pulled out: nothing is told to the pages, nothing is written any more. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.context.once('close', resolve));
    process.kill(browserProcess(this.profile), 'SIGKILL');
    await ended;
    this.open = null;
  }

  async stop(): Promise<void> {
    await this.open?.close();
    this.open = null;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Chromium notes in its profile which process holds it: "machine-1234". */
function browserProcess(profile: string): number {
  const pid = Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));
  if (!(pid > 1)) throw new Error('The browser left no note of its process');
  return pid;
}
