import type { ShikiTransformer } from 'shiki';
import { readLineMarks } from './line-marks.ts';
import { visit } from './visit.ts';

/** Shiki's css-variables theme writes `style="color:var(--astro-code-token-x)"`; this makes it `class="t-x"`. */
export const tokenClasses: ShikiTransformer = {
  name: 'token-classes',
  preprocess(code, options) {
    // Shiki leaves the rest of a line plain after half a second, which a busy machine needs for an honest line: two
    // builds would differ, and the plain one would be kept.
    options.tokenizeTimeLimit = 20_000;
    return code;
  },
  span(node) {
    const token = /--astro-code-(?:token-)?([a-z-]+)/.exec(
      String(node.properties.style ?? ''),
    )?.[1];
    delete node.properties.style;
    if (token && token !== 'foreground') node.properties.class = `t-${token}`;
  },
  pre(node) {
    delete node.properties.style;
    node.properties.class = 'code';
  },
  line(node, number) {
    delete node.properties.class;
    const { lines } = readLineMarks(this.options.meta?.__raw, this.tokens.length);
    if (lines.has(number)) node.tagName = 'mark';
  },
  code(node) {
    // Astro keeps the marks of a diff from being copied, by a style that the policy of the site forbids.
    visit(node, 'element', ({ properties }) => {
      if (!/user-select/.test(String(properties.style ?? ''))) return;
      delete properties.style;
      properties.class = 'diff-mark';
    });
  },
};
