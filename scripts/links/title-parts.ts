/** A title and the name of the site, in whatever order, apart and without what ends them. */
export function titleParts(title: string): string[] {
  return title
    .slice(0, 200)
    .split(/\s+[-–—|·•_«»:]\s+|[|｜_]|\s*[-–—]{2,}\s*/u)
    .map(trimTitle);
}

/** Without blanks, dots and marks around it. */
export function trimTitle(text: string): string {
  return text.replace(/[\s.!?。！？…~～:：]+$/u, '').trim();
}
