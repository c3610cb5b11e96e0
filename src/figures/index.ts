import ComputationGraph from './computation-graph/Static.astro';
import ConfusionMatrix from './confusion-matrix/Static.astro';
import Convolution from './convolution/Static.astro';
import DataPreprocessing from './data-preprocessing/Static.astro';
import DirectionalDerivative from './directional-derivative/Static.astro';
import GradientDescent from './gradient-descent/Static.astro';
import ReceptiveField from './receptive-field/Static.astro';
import Staircase from './staircase/Static.astro';
import type { FigureName } from './names.ts';

/** Name → component; each takes `id`, a prefix for the ids it prints. */
export const figures = {
  'computation-graph': ComputationGraph,
  'confusion-matrix': ConfusionMatrix,
  convolution: Convolution,
  'data-preprocessing': DataPreprocessing,
  'directional-derivative': DirectionalDerivative,
  'gradient-descent': GradientDescent,
  'receptive-field': ReceptiveField,
  staircase: Staircase,
} satisfies Record<FigureName, unknown>;
