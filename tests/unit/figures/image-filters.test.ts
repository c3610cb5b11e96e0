import { describe, expect, it } from 'vitest';
import { figure } from '../../../src/figures/image-filters/figure.ts';
import { apply, filters, pictures, windowAt } from '../../../src/figures/image-filters/model.ts';
import { initialValues } from '../../../src/figures/shared/slider-figure.ts';

const [mean, gaussian, median, sobel, erosion, dilation] = filters;
const [edge, block] = pictures.map(({ image }) => image);

describe('image-filters', () => {
  it('answers as OpenCV does inside the picture', () => {
    // cv2.blur, GaussianBlur((3, 3), 0), medianBlur, Sobel(CV_64F, 1, 0), erode and dilate, row 2 of the edge.
    const row = (filter = mean!) => apply(filter, edge!)[1]!.map((v) => Math.round(v * 100) / 100);
    expect(row(mean)).toEqual([46.11, 46.11, 66.11, 60, 80, 80]);
    expect(row(gaussian)).toEqual([49.38, 78.75, 64.38, 65, 80, 80]);
    expect(row(median)).toEqual([20, 20, 20, 80, 80, 80]);
    expect(row(sobel)).toEqual([470, 0, -230, 240, 0, 0]);
    expect(row(erosion)).toEqual([20, 20, 20, 20, 80, 80]);
    expect(row(dilation)).toEqual([255, 255, 255, 80, 80, 80]);
  });

  it('takes both specks away by the median and leaves the edge where it was', () => {
    for (const line of apply(median!, edge!)) expect(line).toEqual([20, 20, 20, 80, 80, 80]);
  });

  it('removes the lone pixel by erosion and fills the pinhole by dilation', () => {
    expect(apply(erosion!, block!).map((line) => line.join(''))).toEqual([
      '000000',
      '000000',
      '001000',
      '001000',
      '001000',
      '111000',
    ]);
    expect(apply(dilation!, block!).map((line) => line.join(''))).toEqual([
      '111111',
      '111111',
      '111110',
      '111110',
      '111110',
      '111110',
    ]);
  });

  it('has windows row by row', () => {
    expect(windowAt(edge!, 2, 3)).toEqual([
      [20, 20, 80],
      [255, 20, 80],
      [20, 20, 80],
    ]);
  });

  it('writes out how the number of the window comes about', () => {
    const start = initialValues(figure);
    expect(figure.verdict(start)).toContain('取正中，255 变成 20');
    expect(figure.panels(start)[2]!.description).toContain('20、20、20、20、20、20、20、20、255');
    const averaged = { ...start, filter: 0 };
    expect(figure.verdict(averaged)).toContain('255 变成约 46.11');
    expect(figure.text(averaged)).toContain('1×20 + 1×255 + 1×20 = 295');
    expect(figure.text(averaged)).toContain('÷ 9 ≈ 46.11');
    const sloped = { ...start, filter: 3, place: 8 };
    expect(figure.text(sloped)).toContain('(−2)×255 + 0×20 + 2×80 = −350');
    expect(figure.text(sloped)).toContain('三行相加：−230');
  });
});
