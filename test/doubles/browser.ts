import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { findBrowser } from '../find-browser.ts';

/** Arguments that real Chromium needs in containers and as root. */
export const browserArguments: readonly string[] = [
  '--disable-dev-shm-usage',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Starts the browser that `npm test` found. The caller closes it. */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch({
    executablePath: findBrowser(),
    ...options,
    args: [...browserArguments, ...(options.args ?? [])],
  });
}
