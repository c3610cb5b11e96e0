import { draggable } from '../shared/drag.ts';
import { part } from '../shared/element.ts';
import { defineSliderFigure } from '../shared/slider-element.ts';
import { drag, figure } from './figure.ts';

defineSliderFigure(figure, (root, change) => {
  const show = draggable(drag)(root, change);
  let current = {} as Parameters<typeof show>[0];
  // A tap on any patch asks from there; the handle does the same for dragging and keys.
  part<SVGSVGElement>(root, '[data-panel="picture"] > svg').addEventListener('click', (event) => {
    const { clientX, clientY, currentTarget } = event;
    const matrix = (currentTarget as SVGSVGElement).getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(matrix.inverse());
    change(drag.move(current, 'query', [x, y]));
  });
  return (values) => {
    current = values;
    show(values);
  };
});
