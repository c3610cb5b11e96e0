import { defineSliderFigure } from '../shared/slider-element.ts';
import type { Values } from '../shared/slider-figure.ts';
import { figure } from './figure.ts';
import { settle, type Name } from './state.ts';

defineSliderFigure(figure, (_, change) => {
  let last: Values<Name> | undefined;
  return (values) => {
    const changed = settle(last, values);
    last = values;
    if (Object.keys(changed).length > 0) change(changed);
  };
});
