import { describe, expect, it } from 'vitest';
import { anatomyPanel, listPanel } from '../../../src/figures/figure-anatomy/draw.ts';
import { badges, losses, parts, radius, size } from '../../../src/figures/figure-anatomy/model.ts';
import { textAlternative } from '../../../src/figures/figure-anatomy/words.ts';

describe('figure-anatomy', () => {
  it('shows each part at least once, and the two areas of the figure', () => {
    const shown = badges.map(({ part }) => part);
    expect([...new Set(shown)].sort()).toEqual(parts.map(({ name }) => name).sort());
    expect(shown.filter((name) => name === '坐标系')).toHaveLength(2);
  });

  it('has no number over another, none outside', () => {
    badges.forEach(({ at: [x, y] }, i) => {
      expect(x - radius).toBeGreaterThan(3);
      expect(x + radius).toBeLessThan(size.width - 3);
      expect(y - radius).toBeGreaterThan(3);
      expect(y + radius).toBeLessThan(size.height - 3);
      for (const { at } of badges.slice(i + 1))
        expect(Math.hypot(at[0] - x, at[1] - y)).toBeGreaterThan(2 * radius + 4);
    });
  });

  it('keeps both curves on their axes, the dashed one above', () => {
    for (let epoch = 0; epoch <= 10; epoch++) {
      expect(losses.验证(epoch)).toBeLessThan(2.4);
      expect(losses.训练(epoch)).toBeGreaterThan(0);
      expect(losses.验证(epoch)).toBeGreaterThanOrEqual(losses.训练(epoch));
    }
  });

  it('lists number, name and call of each part', () => {
    const text = textAlternative();
    for (const { name, call } of parts) {
      expect(text).toContain(name);
      expect(listPanel().drawing).toContain(call.replaceAll('"', '&quot;'));
    }
    expect(anatomyPanel().drawing.match(/class="fig-ring"/g)).toHaveLength(badges.length);
  });
});
