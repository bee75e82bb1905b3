import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on the page as it stands, one line each with the place; nothing when all is well. */
export async function axeProblems(page: Page, only?: string): Promise<string[]> {
  // One frame only: no second page is needed to put its findings together.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (only ? axe.withRules(only) : axe.withTags(tags)).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  );
}

/** Things to press that are smaller than 44 × 44 CSS pixels, links inside sentences aside; and whether the page scrolls sideways. */
export async function layoutProblems(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const problems: string[] = [];
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide > 0) problems.push(`scrolls sideways by ${wide} px`);
    for (const element of document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type=hidden]), select, textarea, summary',
    )) {
      const target = element.closest('label') ?? element;
      const box = target.getBoundingClientRect();
      const hidden =
        box.width < 2 || !element.checkVisibility() || element.closest('.unseen, .skip, .mark-only') !== null;
      const inSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
      if (
        hidden ||
        inSentence ||
        (box.height >= 43.5 && box.width >= 43.5) ||
        (box.height >= 43.5 && element.tagName === 'A')
      )
        continue;
      problems.push(
        `${element.tagName.toLowerCase()} "${(element.textContent || element.id).trim().slice(0, 40)}" is ${Math.round(box.width)} × ${Math.round(box.height)} px`,
      );
    }
    return problems;
  });
}
