/** Longest formula, in characters: KaTeX needs a second for 50,000. */
const lengthLimit = 5000;

/** Column marks of one formula: KaTeX takes a tenth of a millisecond for each cell. */
const cellLimit = 1000;

/** Deepest nesting of braces, and of the elements drawn for them: KaTeX and what compiles a page walk by recursion. */
const depthLimit = { braces: 50, elements: 200 };

/** What makes a formula too costly, in KaTeX's manner of speaking. */
export interface Excess {
  position: number;
  reason: string;
}

/** What must be known of a formula before KaTeX sees it. */
export function findExcess(tex: string): Excess | undefined {
  if (tex.length > lengthLimit) return { position: 0, reason: `Too long: ${tex.length}` };
  const cells = tex.split('&').length - 1;
  if (cells > cellLimit) return { position: 0, reason: `Too many cells: ${cells}` };
  return findDeepBrace(tex) ?? findLargeSize(tex);
}

function findDeepBrace(tex: string): Excess | undefined {
  let depth = 0;
  for (let i = 0; i < tex.length; i++) {
    if (tex[i] === '\\') i++;
    else if (tex[i] === '{' && ++depth > depthLimit.braces) {
      return { position: i, reason: 'Too deep' };
    } else if (tex[i] === '}') depth--;
  }
  return undefined;
}

/** Whether KaTeX's own HTML nests too deep; it writes no bare `<` or `>` outside its tags. */
export function isTooDeep(html: string): boolean {
  let depth = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    if (html[at + 1] === '/') depth--;
    else if (html[html.indexOf('>', at) - 1] !== '/' && ++depth > depthLimit.elements) return true;
  }
  return false;
}

/** KaTeX cuts sizes to `maxSize` and says nothing. Rough: units in em at 10 pt. */
function findLargeSize(tex: string): Excess | undefined {
  const pattern =
    /\\(?:rule|kern|mkern|hskip|mskip|hspace\*?|raisebox|\\)\s*(?:\[[^\]]*\]|\{[^}]*\}|[-+]?[\d.]+\s*[a-z]{2}|\s)*/g;
  for (const match of tex.matchAll(pattern)) {
    for (const size of match[0].matchAll(
      /(?<![\d.])([-+]?(?:\d+(?:\.\d*)?|\.\d+))\s*([a-z]{2})/g,
    )) {
      if (Math.abs(Number(size[1])) * (units[size[2]!] ?? 0) > 20) {
        return { position: match.index + size.index, reason: `Too large: ${size[0]}` };
      }
    }
  }
  return undefined;
}

const units: Record<string, number> = {
  em: 1,
  ex: 0.43,
  pt: 0.1,
  px: 0.1,
  bp: 0.1,
  pc: 1.2,
  cm: 2.85,
  mm: 0.285,
  in: 7.23,
  mu: 0.056,
  dd: 0.107,
  cc: 1.28,
  sp: 1e-6,
};
