import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Finding {
  readonly rule: string;
  readonly target: string;
}

/** Serious and critical findings of axe on the page as it stands. */
export async function accessibilityFindings(page: Page): Promise<readonly Finding[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => ({ rule: id, target: node.target.join(' ') })));
}

/** Opens everything that is folded, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of Array.from(document.querySelectorAll('details'))) fold.open = true;
  });
}

/** What does not fit: a page wider than its window, and texts that their own box cuts off. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const wide =
      root.scrollWidth > root.clientWidth
        ? [`page ${String(root.scrollWidth)} > ${String(root.clientWidth)}`]
        : [];
    const cut = Array.from(document.querySelectorAll('main *, header *, footer *')).filter((element) => {
      const style = getComputedStyle(element);
      const clips =
        style.overflowX === 'hidden' || style.overflowX === 'clip' || style.textOverflow === 'ellipsis';
      const visuallyHidden = element.clientWidth <= 1 || element.closest('.unseen, .skip') !== null;
      return (
        clips &&
        !visuallyHidden &&
        element.textContent.trim() !== '' &&
        element.scrollWidth > element.clientWidth + 1
      );
    });
    return [
      ...wide,
      ...cut.map((element) => `${element.tagName.toLowerCase()} "${element.textContent.slice(0, 40)}"`),
    ];
  });
}
