/** Versions of browsers, by the names that Vite and MDN's compatibility data share. */
export type Browsers = Readonly<Record<'chrome' | 'edge' | 'firefox' | 'safari', number>>;

/** The oldest browsers in which everything works. WeChat and other apps bring one of these engines. */
export const browsers: Browsers = { chrome: 105, edge: 105, firefox: 115, safari: 16 };

/** The oldest in which every page can be read: styles and the syntax of scripts are written for these. */
export const readingBrowsers: Browsers = { ...browsers, chrome: 99, edge: 99 };

/** Browsers as Vite's `target` wants them, e.g. `chrome99`. */
export function targetOf(oldest: Browsers): string[] {
  return Object.entries(oldest).map(([name, version]) => `${name}${version}`);
}
