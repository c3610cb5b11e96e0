/** Where the guide is known to stand: this site, or the one that it mirrors. */
export interface MainSite {
  /** Origin. */
  site: string;
  /** `/` or `/repo/`. */
  base: string;
}

/** Address at the main site of what stands at a path of this one. @param base of this site */
export function mainAddress(path: string, base: string, main: MainSite): string {
  return new URL(main.base + path.slice(base.length), main.site).href;
}
