import { part } from '../shared/element.ts';
import { defineSliderFigure } from '../shared/slider-element.ts';
import { figure } from './figure.ts';
import { next, presses } from './model.ts';
import { names, stops } from './words.ts';

/** Three buttons of a debugger: each steps as far as its press goes from here. */
defineSliderFigure(figure, (root) => {
  const buttons = presses.map((press) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = names[press];
    return { press, button };
  });
  part(root, '.figure-buttons').prepend(...buttons.map(({ button }) => button));
  return ({ stop }) => {
    for (const { press, button } of buttons) {
      const by = next(stops, stop, press) - stop;
      button.dataset.step = String(by);
      // Not `disabled`: that would take the focus from who presses it by keyboard.
      button.setAttribute('aria-disabled', String(by === 0));
    }
  };
});
