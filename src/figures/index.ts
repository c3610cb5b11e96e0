import ActivationCurves from './activation-curves/Static.astro';
import AnchorAssignment from './anchor-assignment/Static.astro';
import ArrayAxes from './array-axes/Static.astro';
import AttentionWeights from './attention-weights/Static.astro';
import AveragePrecision from './average-precision/Static.astro';
import BackwardPass from './backward-pass/Static.astro';
import BatchScaling from './batch-scaling/Static.astro';
import BatchStatistics from './batch-statistics/Static.astro';
import BayesArea from './bayes-area/Static.astro';
import BoxLosses from './box-losses/Static.astro';
import BoxOverlap from './box-overlap/Static.astro';
import Broadcasting from './broadcasting/Static.astro';
import ColormapLightness from './colormap-lightness/Static.astro';
import ComputationGraph from './computation-graph/Static.astro';
import ConfusionMatrix from './confusion-matrix/Static.astro';
import ContrastiveMatrix from './contrastive-matrix/Static.astro';
import ConvBlocks from './conv-blocks/Static.astro';
import Convolution from './convolution/Static.astro';
import CrossValidation from './cross-validation/Static.astro';
import CtcAlignment from './ctc-alignment/Static.astro';
import DataPreprocessing from './data-preprocessing/Static.astro';
import DenoisingSteps from './denoising-steps/Static.astro';
import DirectionalDerivative from './directional-derivative/Static.astro';
import EarlyStopping from './early-stopping/Static.astro';
import EncoderDecoder from './encoder-decoder/Static.astro';
import Entropy from './entropy/Static.astro';
import FigureAnatomy from './figure-anatomy/Static.astro';
import FineTuning from './fine-tuning/Static.astro';
import FirstTraining from './first-training/Static.astro';
import GaussianSampling from './gaussian-sampling/Static.astro';
import GradientDescent from './gradient-descent/Static.astro';
import GuidanceScale from './guidance-scale/Static.astro';
import Homography from './homography/Static.astro';
import ImageFilters from './image-filters/Static.astro';
import IntensityWindow from './intensity-window/Static.astro';
import KeypointHeatmap from './keypoint-heatmap/Static.astro';
import KlDivergence from './kl-divergence/Static.astro';
import LocalLinearMap from './local-linear-map/Static.astro';
import LossBowl from './loss-bowl/Static.astro';
import LossCurves from './loss-curves/Static.astro';
import LossShapes from './loss-shapes/Static.astro';
import LrSchedules from './lr-schedules/Static.astro';
import LstmCell from './lstm-cell/Static.astro';
import MatrixMap from './matrix-map/Static.astro';
import MemoryBudget from './memory-budget/Static.astro';
import MixedImages from './mixed-images/Static.astro';
import NonMaxSuppression from './non-max-suppression/Static.astro';
import OptimizerRace from './optimizer-race/Static.astro';
import PatchAttention from './patch-attention/Static.astro';
import PixelLayout from './pixel-layout/Static.astro';
import PolynomialFit from './polynomial-fit/Static.astro';
import PositionalEncoding from './positional-encoding/Static.astro';
import Projection from './projection/Static.astro';
import PythonNames from './python-names/Static.astro';
import Quantization from './quantization/Static.astro';
import ReceptiveField from './receptive-field/Static.astro';
import ReliabilityDiagram from './reliability-diagram/Static.astro';
import ReluSum from './relu-sum/Static.astro';
import ResizeCrop from './resize-crop/Static.astro';
import RocCurve from './roc-curve/Static.astro';
import SegmentationKinds from './segmentation-kinds/Static.astro';
import SequenceUnrolled from './sequence-unrolled/Static.astro';
import SetMatching from './set-matching/Static.astro';
import SignalThroughLayers from './signal-through-layers/Static.astro';
import SoftmaxRegression from './softmax-regression/Static.astro';
import SpectralIndex from './spectral-index/Static.astro';
import SplitApplyCombine from './split-apply-combine/Static.astro';
import StereoDepth from './stereo-depth/Static.astro';
import TableJoin from './table-join/Static.astro';
import TrackAssociation from './track-association/Static.astro';
import TrainingLoop from './training-loop/Static.astro';
import TransformerBlock from './transformer-block/Static.astro';
import TransposedConvolution from './transposed-convolution/Static.astro';
import ValueIteration from './value-iteration/Static.astro';
import VolumeRendering from './volume-rendering/Static.astro';
import WeightVariance from './weight-variance/Static.astro';
import type { FigureName } from './names.ts';

/** Name → component; each takes `id`, a prefix for the ids it prints. */
export const figures = {
  'activation-curves': ActivationCurves,
  'anchor-assignment': AnchorAssignment,
  'array-axes': ArrayAxes,
  'attention-weights': AttentionWeights,
  'average-precision': AveragePrecision,
  'backward-pass': BackwardPass,
  'batch-scaling': BatchScaling,
  'batch-statistics': BatchStatistics,
  'bayes-area': BayesArea,
  'box-losses': BoxLosses,
  'box-overlap': BoxOverlap,
  broadcasting: Broadcasting,
  'colormap-lightness': ColormapLightness,
  'computation-graph': ComputationGraph,
  'confusion-matrix': ConfusionMatrix,
  'contrastive-matrix': ContrastiveMatrix,
  'conv-blocks': ConvBlocks,
  convolution: Convolution,
  'cross-validation': CrossValidation,
  'ctc-alignment': CtcAlignment,
  'data-preprocessing': DataPreprocessing,
  'denoising-steps': DenoisingSteps,
  'directional-derivative': DirectionalDerivative,
  'early-stopping': EarlyStopping,
  'encoder-decoder': EncoderDecoder,
  entropy: Entropy,
  'figure-anatomy': FigureAnatomy,
  'fine-tuning': FineTuning,
  'first-training': FirstTraining,
  'gaussian-sampling': GaussianSampling,
  'gradient-descent': GradientDescent,
  'guidance-scale': GuidanceScale,
  homography: Homography,
  'image-filters': ImageFilters,
  'intensity-window': IntensityWindow,
  'keypoint-heatmap': KeypointHeatmap,
  'kl-divergence': KlDivergence,
  'local-linear-map': LocalLinearMap,
  'loss-bowl': LossBowl,
  'loss-curves': LossCurves,
  'loss-shapes': LossShapes,
  'lr-schedules': LrSchedules,
  'lstm-cell': LstmCell,
  'matrix-map': MatrixMap,
  'memory-budget': MemoryBudget,
  'mixed-images': MixedImages,
  'non-max-suppression': NonMaxSuppression,
  'optimizer-race': OptimizerRace,
  'patch-attention': PatchAttention,
  'pixel-layout': PixelLayout,
  'polynomial-fit': PolynomialFit,
  'positional-encoding': PositionalEncoding,
  projection: Projection,
  'python-names': PythonNames,
  quantization: Quantization,
  'receptive-field': ReceptiveField,
  'reliability-diagram': ReliabilityDiagram,
  'relu-sum': ReluSum,
  'resize-crop': ResizeCrop,
  'roc-curve': RocCurve,
  'segmentation-kinds': SegmentationKinds,
  'sequence-unrolled': SequenceUnrolled,
  'set-matching': SetMatching,
  'signal-through-layers': SignalThroughLayers,
  'softmax-regression': SoftmaxRegression,
  'spectral-index': SpectralIndex,
  'split-apply-combine': SplitApplyCombine,
  'stereo-depth': StereoDepth,
  'table-join': TableJoin,
  'track-association': TrackAssociation,
  'training-loop': TrainingLoop,
  'transformer-block': TransformerBlock,
  'transposed-convolution': TransposedConvolution,
  'value-iteration': ValueIteration,
  'volume-rendering': VolumeRendering,
  'weight-variance': WeightVariance,
} satisfies Record<FigureName, unknown>;
