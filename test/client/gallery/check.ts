import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { axeProblems, layoutProblems } from '../../journeys/axe.ts';
import type { Screen } from './screens.ts';
import { visit } from './visit.ts';

/** Looks at a screen on a phone (375 and 320 px, light and dark) and on a desk (1280 px); says what is wrong, keeps pictures. */
export async function checkScreen(browser: Browser, address: string, screen: Screen, shots: string): Promise<string[]> {
  const found: string[] = [];
  const note = (where: string, problems: readonly string[]): void =>
    void found.push(...problems.map((problem) => `${where}: ${problem}`));
  const phone = await visit(browser, address, screen, 'phone');
  note('375', [...(await axeProblems(phone.page)), ...(await layoutProblems(phone.page))]);
  await phone.page.screenshot({ path: join(shots, `${screen.name}-375.png`), fullPage: true });
  await phone.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  note('dark', await axeProblems(phone.page, 'color-contrast'));
  await phone.page.screenshot({ path: join(shots, `${screen.name}-375-dark.png`), fullPage: true });
  await phone.page.setViewportSize({ width: 320, height: 812 });
  note('320', await layoutProblems(phone.page));
  note('phone', phone.complaints);
  await phone.page.context().close();

  const desk = await visit(browser, address, screen, 'desk');
  note('1280', [...(await axeProblems(desk.page)), ...(await layoutProblems(desk.page)), ...desk.complaints]);
  await desk.page.screenshot({ path: join(shots, `${screen.name}-1280.png`), fullPage: true });
  await desk.page.context().close();
  return found;
}
