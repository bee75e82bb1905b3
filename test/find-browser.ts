import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** There is no browser to test with, and none could be installed; the message says what to do. */
export class NoBrowser extends Error {
  override name = 'NoBrowser';
}

/**
 * The browser that tests drive: CHROMIUM_PATH, else an installed Chromium or Chrome, else Playwright's own, else on
 * Debian as root a Chromium from its packages. Never answers nothing: tests are not skipped for want of a browser.
 */
export function findBrowser(say: (words: string) => void = console.error): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    throw new NoBrowser(`CHROMIUM_PATH names ${named}, which is not a program.`);
  }
  const found = installed() ?? playwrightsOwn() ?? fromDebian(say);
  if (found) return found;
  throw new NoBrowser(
    'The tests need a browser, and none was found. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chromium npm test',
  );
}

function installed(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
  const places = [...new Set([...folders, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return [...names.flatMap((name) => places.map((place) => join(place, name))), ...applications].find(isProgram);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path && isProgram(path) ? path : undefined;
}

function fromDebian(say: (words: string) => void): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  say('No browser is installed: installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const what = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
    execFileSync('apt-get', what, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (fault) {
    throw new NoBrowser(`Installing Chromium failed: ${(fault as Error).message}`, { cause: fault });
  }
  return installed();
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
