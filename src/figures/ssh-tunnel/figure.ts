import type { SliderFigure } from '../shared/slider-figure.ts';
import { portsPanel, wayPanel } from './draw.ts';
import { localPorts, routes } from './model.ts';
import { routeNames, stateOf, textAlternative, verdict, type Name } from './words.ts';

export const figure: SliderFigure<Name> = {
  tag: 'figure-ssh-tunnel',
  legend: '换一条路，换一个本机端口',
  controls: {
    route: {
      param: 'st-r',
      label: '走法',
      min: 0,
      max: routes.length - 1,
      step: 1,
      initial: 1,
      options: routeNames,
    },
    port: {
      param: 'st-p',
      label: '本机端口',
      min: 0,
      max: localPorts.length - 1,
      step: 1,
      initial: 0,
      options: localPorts.map(String),
      when: ({ route }) => route !== 0,
    },
  },
  panels: (values) => {
    const state = stateOf(values);
    return [wayPanel(state), portsPanel(state)];
  },
  verdict: (values) => verdict(stateOf(values)),
  text: (values) => textAlternative(stateOf(values)),
};
