import { chromium } from 'playwright-core';
import { windowSize, type Driver } from './driver.ts';

/** A Chromium of any age, by its DevTools protocol. */
export async function startChromium(executablePath: string): Promise<Driver> {
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const page = await browser.newPage({ viewport: windowSize, colorScheme: 'light' });
  return {
    version: `Chromium ${browser.version()}`,
    open: async (address) => void (await page.goto(address)),
    run: (body, ...args) => page.evaluate<never>(`(${String(body)})(...${JSON.stringify(args)})`),
    press: (key, held) => page.keyboard.press(held ? `${held}+${key}` : key),
    clickAt: (x, y) => page.mouse.click(x, y),
    pointAt: (x, y) => page.mouse.move(x, y),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
