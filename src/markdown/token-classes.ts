import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** Shiki's css-variables theme writes `style="color:var(--astro-code-token-x)"`; this makes it `class="t-x"`. */
export const tokenClasses = {
  name: 'token-classes',
  span(node: Element) {
    const token = /--astro-code-(?:token-)?([a-z-]+)/.exec(
      String(node.properties.style ?? ''),
    )?.[1];
    delete node.properties.style;
    if (token && token !== 'foreground') node.properties.class = `t-${token}`;
  },
  pre(node: Element) {
    delete node.properties.style;
    node.properties.class = 'code';
  },
  line(node: Element) {
    delete node.properties.class;
  },
  code(node: Element) {
    // Astro keeps the marks of a diff from being copied, by a style that the policy of the site forbids.
    visit(node, 'element', ({ properties }) => {
      if (!/user-select/.test(String(properties.style ?? ''))) return;
      delete properties.style;
      properties.class = 'diff-mark';
    });
  },
};
