import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, it } from 'vitest';
import {
  readDrawingRules,
  readVariable,
} from '../../../../scripts/downloads/books/drawing-sheet.ts';
import { colourDrawings } from '../../../../scripts/downloads/books/drawings.ts';

const css = `
@layer tokens {
  :root { --paper: #fefefe; --ink: #111; --color-text: light-dark(var(--ink), #eee); }
  [data-theme='dark'] { --ink: #ddd; }
}
@layer components {
  .panel .strong { stroke-width: 3px; }
  .panel text { fill: var(--color-text); font-size: 14px; cursor: pointer; }
  .halo { stroke: var(--paper); stroke-width: 4px; paint-order: stroke; }
  .line, .other { stroke: light-dark(var(--ink), var(--paper)); stroke-width: 1px; }
  .line:hover { stroke: red; }
  @media (forced-colors: active) { :root { --ink: LinkText; } .line { stroke: CanvasText; } }
}`;
const rules = readDrawingRules(css);

function coloured(drawing: string): string {
  const html = `<figure><p class="line">x</p><div class="panel"><svg viewBox="0 0 320 200">${drawing}</svg></div></figure>`;
  const figure = fromHtml(html, { fragment: true }).children[0] as Element;
  colourDrawings(figure, rules);
  return toHtml(figure);
}

describe('the sheet of drawings', () => {
  it('has light colours in the place of variables, and no unit', () => {
    expect(rules).toContainEqual({
      selector: '.line',
      attributes: { stroke: '#111', 'stroke-width': '1' },
    });
    expect(rules).toContainEqual({
      selector: '.panel text',
      attributes: { fill: '#111', 'font-size': '14' },
    });
  });

  it('leaves out what holds on some screens only, or under a pointer', () => {
    const strokes = rules.filter(({ selector }) => selector.includes('.line'));
    expect(strokes).toHaveLength(1);
  });

  it('has what is more special last', () => {
    const order = rules.map(({ selector }) => selector);
    expect(order.indexOf('.panel .strong')).toBeGreaterThan(order.indexOf('.line'));
  });

  it('does not draw with a variable that nobody set', () => {
    expect(() => readDrawingRules('.a { fill: var(--gone) }')).toThrow('--gone');
  });

  it('knows a variable by itself, as the last sheet sets it', () => {
    expect(readVariable(`${css} :root { --ink: #0b6e4f }`, '--color-text')).toBe('#0b6e4f');
  });
});

describe('a drawing in a book', () => {
  it('has its colours as attributes, and a size', () => {
    const html = coloured('<path class="line strong" d="M0 0"></path>');
    expect(html).toContain('<path d="M0 0" stroke="#111" stroke-width="3">');
    expect(html).toContain('<svg viewBox="0 0 320 200" width="320" height="200">');
  });

  it('leaves what is around it alone', () => {
    expect(coloured('<path class="line" d="M0 0"></path>')).toContain('<p class="line">x</p>');
  });

  it('draws the outline of letters below them, for those who know no order of painting', () => {
    expect(coloured('<text id="t" class="halo" x="1" y="2">起点</text>')).toContain(
      '<text x="1" y="2" fill="#fefefe" font-size="14" stroke="#fefefe" stroke-width="4" aria-hidden="true">起点</text>' +
        '<text id="t" x="1" y="2" fill="#111" font-size="14">起点</text>',
    );
  });
});
