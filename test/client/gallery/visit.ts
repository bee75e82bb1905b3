import type { Browser, Page } from 'playwright-core';
import type { Screen } from './screens.ts';

/** Monday 23 November 2026, 14:02: the mock-ups' day. */
const moment = new Date('2026-11-23T14:02:00.000Z');

/** Opens a screen in its state, in a browser of its own; what the page complained about stands in `complaints`. */
export async function visit(
  browser: Browser,
  address: string,
  screen: Screen,
  look: 'phone' | 'desk',
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    ...(look === 'phone'
      ? { viewport: { width: 375, height: 812 }, isMobile: true, hasTouch: true }
      : { viewport: { width: 1280, height: 900 } }),
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  await page.clock.setFixedTime(moment);
  await page.addInitScript((scenario) => {
    (window as unknown as { hubScenario: unknown }).hubScenario = scenario;
  }, screen.scenario ?? {});
  await page.route('**/api/**', (route) => {
    const key = `${route.request().method()} ${new URL(route.request().url()).pathname}`;
    const answer = screen.answers[key];
    if (screen.offline || !answer) return route.abort('internetdisconnected');
    return route.fulfill({ status: answer.status ?? 200, json: answer.body });
  });
  await page.goto(address + screen.path);
  if (screen.act) {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await screen.act(page);
  }
  await page.getByRole('heading', { level: 1, name: screen.shows }).waitFor();
  await page.waitForTimeout(50);
  return { page, complaints };
}
