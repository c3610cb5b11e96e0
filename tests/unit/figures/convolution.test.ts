import { describe, expect, it } from 'vitest';
import { cellSize, panels } from '../../../src/figures/convolution/draw.ts';
import {
  geometry,
  isReached,
  outputValue,
  pixels,
  windowOf,
  windowPixels,
  type Layer,
  type Padding,
} from '../../../src/figures/convolution/model.ts';
import {
  initialShown,
  parsePadding,
  readShown,
  withinOutput,
  writeShown,
} from '../../../src/figures/convolution/state.ts';
import {
  formulaWords,
  productLines,
  shownSentence,
  sizeSentence,
  textAlternative,
} from '../../../src/figures/convolution/words.ts';

const layer = (input: number, kernel: number, stride: number, padding: Padding): Layer => ({
  input,
  kernel,
  stride,
  padding,
});
const output = (...numbers: Parameters<typeof layer>) => geometry(layer(...numbers)).output;

describe('output sizes', () => {
  it.each([
    [7, 3, 2, 1, 4],
    [7, 3, 1, 1, 7],
    [7, 3, 1, 0, 5],
    [8, 3, 2, 1, 4],
    [5, 5, 1, 0, 1],
    [12, 1, 1, 4, 20],
    [6, 2, 3, 0, 2],
  ] as const)('for n=%d, k=%d, s=%d, p=%d is %d in PyTorch', (n, k, s, p, expected) => {
    expect(output(n, k, s, p)).toBe(expected);
  });

  it.each([
    [7, 3, 2, 3],
    [8, 3, 2, 3],
    [8, 3, 3, 2],
    [5, 5, 1, 1],
    [13, 6, 5, 2],
  ] as const)('for n=%d, k=%d, s=%d is %d under VALID', (n, k, s, expected) => {
    expect(output(n, k, s, 'valid')).toBe(expected);
  });

  it.each([
    // n, k, s, output, before, after
    [7, 3, 2, 4, 1, 1],
    [8, 3, 2, 4, 0, 1],
    [13, 6, 5, 3, 1, 2],
    [5, 2, 1, 5, 0, 1],
    [9, 1, 3, 3, 0, 0],
  ] as const)('for n=%d, k=%d, s=%d is %d under SAME, padded %d and %d', (...row) => {
    const [n, k, s, ...expected] = row;
    const sizes = geometry(layer(n, k, s, 'same'));
    expect([sizes.output, sizes.before, sizes.after]).toEqual(expected);
  });

  it('count exactly the windows that fit, for every layer the controls allow', () => {
    for (const padding of [0, 1, 2, 3, 4, 'valid', 'same'] as const) {
      for (let n = 3; n <= 12; n++) {
        for (let k = 1; k <= 5; k++) {
          for (let s = 1; s <= 3; s++) {
            const sizes = geometry(layer(n, k, s, padding));
            let windows = 0;
            for (let start = 0; start + k <= sizes.padded; start += s) windows++;
            expect(sizes.output, JSON.stringify([n, k, s, padding])).toBe(windows);
            expect(sizes.fits).toBe(windows > 0);
            expect(sizes.padded).toBe(n + sizes.before + sizes.after);
          }
        }
      }
    }
  });

  it('are zero, not negative, when the kernel does not fit', () => {
    expect(geometry(layer(3, 5, 1, 0))).toMatchObject({ output: 0, fits: false });
    expect(geometry(layer(3, 5, 1, 'valid'))).toMatchObject({ output: 0, fits: false });
    expect(geometry(layer(3, 5, 1, 'same'))).toMatchObject({ output: 3, fits: true });
  });
});

describe('windows', () => {
  it('start before the input by the padding and move by the stride', () => {
    const standard = layer(7, 3, 2, 1);
    expect([0, 1, 2, 3].map((i) => windowOf(standard, i))).toEqual([
      [-1, 1],
      [1, 3],
      [3, 5],
      [5, 7],
    ]);
  });

  it('miss the last cells and the gaps that a large stride leaves', () => {
    const missed = (of: Layer) =>
      Array.from({ length: geometry(of).padded }, (_, i) => i).filter((i) => !isReached(of, i));
    expect(missed(layer(8, 3, 3, 'valid'))).toEqual([6, 7]);
    expect(missed(layer(8, 1, 3, 0))).toEqual([1, 2, 4, 5, 7]);
    expect(missed(layer(7, 3, 2, 1))).toEqual([]);
  });
});

describe('the numbers', () => {
  const standard = layer(7, 3, 2, 1);

  it('are a bright diagonal stroke, without a zero that could be padding', () => {
    expect(pixels(standard)).toEqual([
      [3, 2, 1, 1, 1, 1, 1],
      [2, 3, 2, 1, 1, 1, 1],
      [1, 2, 3, 2, 1, 1, 1],
      [1, 1, 2, 3, 2, 1, 1],
      [1, 1, 1, 2, 3, 2, 1],
      [1, 1, 1, 1, 2, 3, 2],
      [1, 1, 1, 1, 1, 2, 3],
    ]);
    expect(Math.min(...pixels(layer(12, 3, 1, 0)).flat())).toBe(1);
  });

  it('are zero outside the input', () => {
    expect(windowPixels(standard, 0, 1)).toEqual([
      [0, 0, 0],
      [2, 1, 1],
      [3, 2, 1],
    ]);
  });

  it('are left minus right, window by window, as NumPy computes them', () => {
    const rows = [0, 1, 2, 3].map((i) => [0, 1, 2, 3].map((j) => outputValue(standard, i, j)));
    expect(rows).toEqual([
      [-5, 3, 0, 2],
      [-6, 0, 3, 3],
      [-3, -3, 0, 6],
      [-2, 0, -3, 5],
    ]);
    expect(outputValue(layer(7, 1, 1, 0), 2, 3)).toBe(2);
    expect(outputValue(layer(7, 2, 1, 0), 0, 0)).toBe(3 - 2 + 2 - 3);
    expect(outputValue(layer(8, 5, 1, 'same'), 0, 0)).toBe(0 - 1 - 2 - 3);
  });

  it('never need a second digit, which no cell could hold, for any layer the controls allow', () => {
    const sizes = new Set<number>();
    for (let n = 3; n <= 12; n++)
      for (let k = 1; k <= 5; k++)
        for (const padding of [0, 1, 2, 3, 4, 'same'] as const) {
          const of = layer(n, k, 1, padding);
          const { output } = geometry(of);
          for (let at = 0; at < output ** 2; at++)
            sizes.add(Math.abs(outputValue(of, Math.floor(at / output), at % output)));
        }
    expect(Math.max(...sizes)).toBe(9);
  });
});

describe('what the figure says', () => {
  it('writes out the multiplication behind the picked cell with its sums', () => {
    expect(productLines(initialShown)).toEqual([
      '像素 × 核（左列 1，右列 −1，其余 0）：',
      '0×1 + 0×0 + 0×(−1) = 0',
      '2×1 + 1×0 + 1×(−1) = 1',
      '3×1 + 2×0 + 1×(−1) = 2',
      '合计 0 + 1 + 2 = 3',
    ]);
    expect(productLines({ ...initialShown, column: 0 }).slice(2)).toEqual([
      '0×1 + 3×0 + 2×(−1) = −2',
      '0×1 + 2×0 + 3×(−1) = −3',
      '合计 0 + (−2) + (−3) = −5',
    ]);
    expect(productLines({ layer: layer(7, 1, 1, 0), row: 2, column: 3 })).toEqual([
      '像素 × 核（只有一个 1）：',
      '2×1 = 2',
    ]);
    expect(productLines({ layer: layer(3, 5, 1, 0), row: 0, column: 0 })).toEqual([]);
  });

  it('ends each line of the multiplication with what the drawing shows, for every layer', () => {
    for (const padding of [0, 1, 4, 'valid', 'same'] as const) {
      for (const [n, k, s] of [
        [3, 1, 1],
        [7, 2, 2],
        [9, 4, 3],
        [12, 5, 1],
      ] as const) {
        const shown = withinOutput({ layer: layer(n, k, s, padding), row: 1, column: 2 });
        const total = outputValue(shown.layer, shown.row, shown.column);
        const words = String(total).replace('-', '−');
        expect(productLines(shown).at(-1)).toMatch(new RegExp(` = ${words}$`));
        expect(shownSentence(shown)).toMatch(new RegExp(`，得 ${words}。$`));
      }
    }
  });

  it('prints all the numbers in the text alternative', () => {
    const html = textAlternative(initialShown);
    expect(html).toContain('<p>3×1 + 2×0 + 1×(−1) = 2</p>');
    expect(html).toContain('<th scope="row">1</th><td>−6</td><td>0</td><td>3</td><td>3</td></tr>');
    expect(html).toContain(
      '<th scope="row">6</th><td>1</td><td>1</td><td>1</td><td>1</td><td>1</td><td>2</td><td>3</td></tr>',
    );
  });

  it('puts the numbers into the rule of each convention', () => {
    expect(formulaWords(layer(7, 3, 2, 1))).toBe('⌊(7 + 2 × 1 − 3) / 2⌋ + 1');
    expect(formulaWords(layer(7, 3, 2, 'valid'))).toBe('⌈(7 − 3 + 1) / 2⌉');
    expect(formulaWords(layer(7, 3, 2, 'same'))).toBe('⌈7 / 2⌉');
  });

  it('tells the size, uneven padding and what is lost', () => {
    expect(sizeSentence(layer(7, 3, 2, 1))).toMatchInlineSnapshot(
      `"PyTorch padding=1：输出边长 = ⌊(7 + 2 × 1 − 3) / 2⌋ + 1 = 4。"`,
    );
    expect(sizeSentence(layer(8, 3, 2, 'same'))).toMatchInlineSnapshot(
      `"TensorFlow SAME：输出边长 = ⌈8 / 2⌉ = 4。左、上补 0，右、下补 1。"`,
    );
    expect(sizeSentence(layer(8, 3, 3, 'valid'))).toMatchInlineSnapshot(
      `"TensorFlow VALID：输出边长 = ⌈(8 − 3 + 1) / 3⌉ = 2。最后 2 行和 2 列没有窗口能到，被丢下（画斜线）。"`,
    );
    expect(sizeSentence(layer(8, 1, 3, 0))).toMatchInlineSnapshot(
      `"PyTorch padding=0：输出边长 = ⌊(8 + 2 × 0 − 1) / 3⌋ + 1 = 3。步幅比核大，相邻窗口之间漏掉 2 行和 2 列（画斜线）。最后 1 行和 1 列没有窗口能到，被丢下（画斜线）。"`,
    );
  });

  it('tells why there is no output and who refuses', () => {
    expect(sizeSentence(layer(3, 5, 1, 0))).toMatchInlineSnapshot(
      `"核放不下：核边长 5 大于补零后的输入边长 3，一个窗口也没有，PyTorch 会报错。加大输入或补零，或者换小一些的核。"`,
    );
    expect(sizeSentence(layer(3, 5, 1, 'valid'))).toContain('TensorFlow 会报错');
  });

  it('lists three conventions and every window in the text alternative', () => {
    const html = textAlternative({ layer: layer(8, 3, 2, 1), row: 0, column: 1 });
    expect(html).toContain('PyTorch padding=1（图中所示）');
    expect(html).toContain('<td>⌈(8 − 3 + 1) / 2⌉ = 3</td>');
    expect(html).toContain(
      '<th scope="row">TensorFlow SAME</th><td>⌈8 / 2⌉ = 4</td><td>0</td><td>1</td>',
    );
    expect(html).toContain('<th scope="row">0</th><td>−1 至 1</td>');
    expect(html).toContain('<th scope="row">3</th><td>5 至 7</td>');
    expect(html).toContain(
      '输出格 (0, 1) 看输入的第 −1 至 1 行、第 1 至 3 列，落在输入之外的按零算',
    );
  });

  it('says in the text alternative that the kernel does not fit, and lists no window', () => {
    const html = textAlternative({ layer: layer(3, 5, 1, 0), row: 0, column: 0 });
    expect(html).toContain('核放不下：核边长 5 大于补零后的输入边长 3');
    expect(html).not.toContain('每个输出下标');
  });
});

describe('the drawing', () => {
  it('marks one centre for each output cell, in both grids', () => {
    for (const panel of panels(initialShown)) {
      const dots = /class="fig-dots-2" d="([^"]*)"/.exec(panel.drawing)?.[1] ?? '';
      expect(dots.match(/h0/g)).toHaveLength(16);
    }
  });

  it('prints a zero in each of the padding cells', () => {
    // 9 × 9 cells less the input's 7 × 7.
    expect(panels(initialShown)[0].drawing.match(/>0<\/text>/g)).toHaveLength(81 - 49);
  });

  it('prints every pixel and every output value inside its cell', () => {
    const printed = (panel: { drawing: string }) =>
      [...panel.drawing.matchAll(/>([−\d]+)<\/text>/g)].map(([, number]) => number);
    const [input, out] = panels(initialShown);
    const zeros = Array.from({ length: 81 - 49 }, () => '0');
    expect(printed(input)).toEqual([...zeros, ...pixels(initialShown.layer).flat().map(String)]);
    expect(printed(out).join(' ')).toBe('−5 3 0 2 −6 0 3 3 −3 −3 0 6 −2 0 −3 5');
  });

  it('keeps dots alone where cells are too small for a sign and a digit', () => {
    const [input, out] = panels({ layer: layer(12, 3, 1, 4), row: 0, column: 0 });
    expect(input.drawing + out.drawing).not.toContain('</text>');
    expect(out.drawing.match(/h0/g)).toHaveLength(18 * 18);
  });

  it('describes what is picked', () => {
    const [input, out] = panels(initialShown);
    expect(input.description).toContain('四周各补 1 圈零');
    expect(input.description).toContain('输出格 (0, 1)');
    expect(out.description).toBe('输出 4 × 4，选中第 0 行第 1 列（从 0 数起）。');
  });

  it('shows a kernel that does not fit whole, and no output', () => {
    const shown = { layer: layer(3, 5, 1, 0), row: 0, column: 0 };
    const [input, out] = panels(shown);
    expect(cellSize(geometry(shown.layer), 5) * 5).toBeLessThanOrEqual(320);
    expect(input.description).toContain('放不下');
    expect(input.drawing).not.toContain('fig-soft');
    expect(out.heading).toBe('没有输出');
    expect(out.drawing).toContain('核放不下');
  });
});

describe('the state in the address', () => {
  const read = (query: string) => readShown(new URLSearchParams(query));

  it('is the initial one for an empty address and for nonsense', () => {
    expect(read('')).toEqual(initialShown);
    expect(read('conv-n=a&conv-k=&conv-s=NaN&conv-p=full')).toEqual(initialShown);
  });

  it('is clamped to what the controls allow, the picked cell to the output', () => {
    expect(read('conv-n=99&conv-k=0&conv-s=-1&conv-p=9').layer).toEqual(layer(12, 1, 1, 4));
    expect(read('conv-row=19&conv-col=-4')).toMatchObject({ row: 3, column: 0 });
    expect(read('conv-n=3&conv-k=5&conv-p=0&conv-row=2')).toMatchObject({ row: 0, column: 0 });
  });

  it('knows both names of padding', () => {
    expect(['valid', 'same', '2', ''].map(parsePadding)).toEqual(['valid', 'same', 2, 1]);
  });

  it('comes back from the address as it went in', () => {
    const shown = { layer: layer(8, 2, 1, 'same'), row: 7, column: 0 };
    const params = new URLSearchParams('q=1');
    writeShown(params, shown);
    expect(readShown(new URLSearchParams(params.toString()))).toEqual(shown);
    writeShown(params, initialShown);
    expect(params.toString()).toBe('q=1');
  });

  it('pulls the picked cell back when the output shrinks', () => {
    expect(withinOutput({ layer: layer(7, 3, 2, 0), row: 3, column: 3 })).toMatchObject({
      row: 2,
      column: 2,
    });
  });
});
