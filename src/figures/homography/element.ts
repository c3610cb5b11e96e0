import { draggable } from '../shared/drag.ts';
import { defineSliderFigure } from '../shared/slider-element.ts';
import { drag, figure } from './figure.ts';

defineSliderFigure(figure, draggable(drag));
