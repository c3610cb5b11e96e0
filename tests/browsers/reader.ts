import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from './driver.ts';
import type { Site } from './site.ts';

const screenshots = '.cache/browsers/screenshots';
const patience = 15_000;

/** What a person does in front of a browser, in any of them. Functions that run in the page stand on their own. */
export class Reader {
  readonly driver: Driver;
  readonly site: Site;
  readonly folder: string;

  constructor(name: string, driver: Driver, site: Site) {
    this.driver = driver;
    this.site = site;
    this.folder = join(screenshots, name);
    mkdirSync(this.folder, { recursive: true });
  }

  /** @param path root-absolute without base */
  async visit(path: string): Promise<void> {
    await this.driver.open(this.site.address + path);
    // WebKit's driver comes back before the scripts have run.
    await this.until(() => document.readyState === 'complete');
  }

  /** Presses the pointer on the middle of an element. */
  async click(selector: string): Promise<void> {
    await this.driver.clickAt(...(await this.#middle(selector)));
  }

  /** Rests the pointer on the middle of an element. */
  async hover(selector: string): Promise<void> {
    await this.driver.pointAt(...(await this.#middle(selector)));
  }

  async #middle(selector: string): Promise<[number, number]> {
    await this.driver.run(toMiddle, selector);
    // What the browser had not laid out before it came near moves the element once more.
    await this.driver.run(
      () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))),
    );
    const [x, y] = await this.driver.run(toMiddle, selector);
    return [x!, y!];
  }

  async focus(selector: string): Promise<void> {
    await this.driver.run(
      (wanted) => document.querySelector<HTMLElement>(wanted)!.focus(),
      selector,
    );
  }

  /** Types letters and digits one by one. */
  async type(text: string): Promise<void> {
    for (const character of text) await this.driver.press(character);
  }

  /** Waits until the function says yes in the page. @throws Error with what was seen last */
  async until<Args extends string[]>(
    isSo: (...args: Args) => boolean,
    ...args: Args
  ): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      // While the window goes to another page there is nothing to ask.
      const answer = await this.driver.run(isSo, ...args).catch((fault: unknown) => fault);
      if (answer === true) return;
      if (Date.now() > end) {
        const at = await this.driver.run(() => location.href);
        throw new Error(`Not so after ${patience} ms at ${at}: ${String(answer)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** The text of the first element that matches. */
  text(selector: string): Promise<string> {
    return this.driver.run(
      (wanted) => document.querySelector(wanted)?.textContent?.trim() ?? '',
      selector,
    );
  }

  count(selector: string): Promise<number> {
    return this.driver.run((wanted) => document.querySelectorAll(wanted).length, selector);
  }

  /** What computed colours look like. */
  pixels(...colors: string[]): Promise<Pixel[]> {
    return this.driver.run(paintPixels, colors);
  }

  /** What the browser has complained of on this page, and what the server did not find. */
  async complaints(): Promise<string[]> {
    const said = await this.driver.run(
      () => (window as unknown as { complaints: string[] }).complaints,
    );
    return [...said, ...this.site.missing.splice(0)];
  }

  /** Keeps what the window shows, or shows around an element. */
  async keep(name: string, selector?: string): Promise<void> {
    if (selector !== undefined) await this.driver.run(toMiddle, selector);
    writeFileSync(join(this.folder, `${name}.png`), await this.driver.screenshot());
  }
}

/** Scrolls an element into the middle of the window and says where its own middle is. Runs in the page. */
function toMiddle(selector: string): number[] {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  // At once: old Chromium glides for `behavior: 'instant'` too.
  document.documentElement.style.scrollBehavior = 'auto';
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** How much two colours differ, 1 to 21, as the WCAG reckon it. What is wholly transparent differs from nothing. */
export function contrast(first: Pixel, second: Pixel): number {
  if (first.alpha === 0 || second.alpha === 0) return 1;
  const [a, b] = [luminance(first), luminance(second)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Red, green and blue from 0 to 255, alpha likewise. */
export interface Pixel {
  rgb: number[];
  alpha: number;
}

function luminance({ rgb }: Pixel): number {
  const [red, green, blue] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** What colours look like, whatever notation the browser gives them in; `none` is transparent. Runs in the page. */
function paintPixels(colors: string[]): { rgb: number[]; alpha: number }[] {
  const context = document.createElement('canvas').getContext('2d')!;
  return colors.map((color) => {
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = color === 'none' ? 'transparent' : color;
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
    return { rgb: [red!, green!, blue!], alpha: alpha! };
  });
}
