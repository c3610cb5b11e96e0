import { defineSliderFigure } from '../shared/slider-element.ts';
import { figure } from './figure.ts';

defineSliderFigure(figure);
