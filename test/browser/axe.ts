import type { Page } from '@playwright/test';
import axe from 'axe-core';

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * What axe finds wrong on the page as it stands, each with where. Its script is put into a page once, which takes longer
 * than the look itself: another look at the same page costs little.
 */
export async function axeFinds(page: Page): Promise<string[]> {
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const found = await window.axe?.run({ resultTypes: ['violations'] });
    if (!found) throw new Error('axe is not in the page');
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
