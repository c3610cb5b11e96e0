import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';

/** How many children MathML asks for, by its own specification. */
const counts = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  munder: 2,
  mover: 2,
  msubsup: 3,
  munderover: 3,
};

/** Elements with another number of children than MathML asks for, and those for text that hold elements. */
export function wrongIn(math: Element): string[] {
  const tokens = selectAll('mi, mn, mo, ms, mtext', math).flatMap(({ tagName, children }) =>
    children.flatMap((child) =>
      child.type === 'element' ? [`${tagName} around ${child.tagName}`] : [],
    ),
  );
  const counted = Object.entries(counts).flatMap(([name, count]) =>
    selectAll(name, math)
      .map(({ children }) => children.filter(({ type }) => type === 'element').length)
      .filter((found) => found !== count)
      .map((found) => `${name} with ${found}`),
  );
  return [...counted, ...tokens];
}
