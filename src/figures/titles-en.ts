import type { FigureTitles } from './names.ts';

/** Names of the figures, and what one can find out with each. */
export const en: FigureTitles = {
  'activation-curves': [
    'Activations and derivatives',
    'Where each saturates, and what ten layers leave of a gradient',
  ],
  'anchor-assignment': [
    'What counts as positive',
    'Change the rule or move an object: which anchors or cells learn it',
  ],
  'array-axes': ['Reducing along an axis', 'Which cells become one number by sum, mean or maximum'],
  'attention-weights': [
    'Attention weights',
    'How three tokens share their weight, with and without a mask',
  ],
  'average-precision': [
    'How AP is computed',
    'Lower the threshold and watch precision over recall being drawn',
  ],
  'backward-pass': [
    'One pass forward and back',
    'How a gradient comes back along two paths, and where a ReLU stops it',
  ],
  'batch-scaling': [
    'Batch size and steps',
    'Where a larger batch stops saving steps, and whether the rate should grow too',
  ],
  'batch-statistics': [
    'Batch statistics',
    'What a small batch and the momentum do to the output at inference',
  ],
  'bayes-area': [
    'Bayes by area',
    'How far to trust a positive test when the illness is rare, and when not',
  ],
  'box-losses': [
    'Three losses for boxes',
    'Which of them still knows the way when two boxes lie apart',
  ],
  'box-overlap': [
    'Intersection over union',
    'How far two boxes may part before IoU falls below 0.5',
  ],
  broadcasting: ['Broadcasting', 'When two shapes are stretched to match, and when they fail'],
  'call-stack': ['Call stack', 'Which variables each function holds at every stop'],
  'colormap-lightness': [
    'Lightness of colour maps',
    'Where a small step in the data can be seen at all',
  ],
  'computation-graph': [
    'Computation graph',
    'What each of five steps multiplies by on the way back',
  ],
  'confusion-matrix': ['Confusion matrix', 'What the same table says by rows and by columns'],
  'contrastive-matrix': [
    'Images against captions',
    'What the temperature and one ambiguous caption change',
  ],
  'conv-blocks': [
    'Parameters of convolutional blocks',
    'Where bottleneck, inverted residual and ConvNeXt spend theirs',
  ],
  convolution: [
    'Convolution cell by cell',
    'How stride and padding set the size, and which products make a cell',
  ],
  'cross-validation': [
    'Splits for cross-validation',
    'Who is in each fold when split in order, by class or by group',
  ],
  'ctc-alignment': [
    'The lattice of CTC',
    'How many paths become one word, and why doubled letters need a blank',
  ],
  'data-preprocessing': [
    'Centred and scaled',
    'A cloud of points moves to the origin, and its slant stays',
  ],
  'denoising-steps': [
    'Denoising step by step',
    'The paths of DDPM, DDIM and flow matching from noise to data',
  ],
  'directional-derivative': ['Directional derivative', 'In which direction the slope is largest'],
  'early-stopping': [
    'Early stopping and weight decay',
    'At which epoch to stop, and when validation no longer rises',
  ],
  'encoder-decoder': [
    'Encoder and decoder',
    'What size, depth and width do to parameters and activations',
  ],
  entropy: ['Entropy and cross-entropy', 'Where a prediction makes the KL divergence explode'],
  'environment-path': [
    'PATH and environments',
    'Which python and which pip each activated environment finds',
  ],
  'figure-anatomy': ['Anatomy of a plot', 'What each part is called and who owns it'],
  'fine-tuning': [
    'Fine-tuning and forgetting',
    'What happens to the example that was not trained on',
  ],
  'first-training': ['A first training', 'When a digit is recognised, and whether that lasts'],
  'gaussian-sampling': [
    'Sampling a normal distribution',
    'How many draws it takes to resemble the curve',
  ],
  'generator-pipeline': [
    'A pipeline of generators',
    'How much sooner and smaller than building whole lists',
  ],
  'gradient-descent': [
    'Gradient descent',
    'At which rate the path starts to jump, and then diverges',
  ],
  'guidance-scale': [
    'Guidance scale',
    'More guidance gathers the points, and takes them off the true distribution',
  ],
  homography: ['Homography', 'Which of lines, parallels and midpoints survive'],
  'image-filters': [
    'Filters by a window',
    'How mean, median, erosion and dilation make one number of nine',
  ],
  'intensity-window': ['Window level and width', 'With which window the lesion can be seen'],
  'kernel-state': ['What a kernel remembers', 'How cells run out of order differ from a fresh run'],
  'keypoint-heatmap': [
    'Keypoints from heatmaps',
    'How far off the brightest cell and the expectation are',
  ],
  'kl-divergence': ['Two directions of KL', 'One covers both peaks, the other keeps to one'],
  'local-linear-map': [
    'The Jacobian, magnified',
    'The smaller the square, the straighter its image',
  ],
  'loss-bowl': ['The bowl of a loss', 'Centred inputs make it round, and allow a larger rate'],
  'loss-curves': [
    'Twelve loss curves',
    'Guess the cause, then see whether three checks tell them apart',
  ],
  'loss-shapes': ['Shapes of losses', 'What δ and γ do to large errors and easy examples'],
  'lr-schedules': ['Five learning rate schedules', 'How peak and warm-up change who comes first'],
  'lstm-cell': ['The gates of an LSTM', 'How long a memory lasts by its forget gate'],
  'matrix-map': [
    'A matrix as a map',
    'How four numbers stretch the grid, and which directions it keeps',
  ],
  'memory-budget': [
    'GPU memory in training',
    'What weights, gradients, optimizer and activations take',
  ],
  'mixed-images': [
    'mixup and CutMix',
    'In what proportion two images mix, and whether the label follows',
  ],
  'non-max-suppression': [
    'Non-maximum suppression',
    'A high threshold keeps duplicates, a low one removes neighbours',
  ],
  'optimizer-race': [
    'A race of four optimizers',
    'Bowl, saddle and bent valley: who arrives, who diverges',
  ],
  'patch-attention': ['Patches and attention', 'How many pairs there are by patch size and window'],
  'pixel-layout': ['Layout of pixels', 'What the same bytes show when read in another order'],
  'polynomial-fit': [
    'Polynomials and overfitting',
    'At which degree and penalty the test error is least',
  ],
  'positional-encoding': [
    'Positional encoding',
    'The product of two positions depends on their distance alone',
  ],
  projection: ['Dot product and projection', 'When the product is zero, and when negative'],
  'python-names': ['Names and objects', 'Which names share one list after assignments'],
  quantization: [
    'Quantization and clipping',
    'With few bits, clipping an outlier makes the rest more exact',
  ],
  'receptive-field': [
    'Receptive field',
    'Three layers of 3×3 see as far as one of 7×7, with fewer weights',
  ],
  'reliability-diagram': ['Reliability diagram', 'What temperature and bins do to the ECE'],
  'relu-sum': ['Adding ReLUs', 'How three of them make a hat'],
  'resize-crop': [
    'Resize, crop or tile',
    'Which way keeps small objects, and which cannot hold large ones',
  ],
  'roc-curve': ['ROC and PR curves', 'How a point moves on both as the threshold falls'],
  'segmentation-kinds': [
    'Three segmentations, three scores',
    'Which score notices a wrong border between two cars',
  ],
  'sequence-unrolled': [
    'A recurrent network unrolled',
    'What is left of a gradient after many steps',
  ],
  'set-matching': [
    'Set matching',
    'How far an object moves before it is matched to another prediction',
  ],
  'signal-through-layers': [
    'A signal through twenty layers',
    'With which variance neither signal nor gradient grows or shrinks',
  ],
  'softmax-regression': [
    'Softmax regression',
    'Why the loss keeps falling when the boundaries hardly move',
  ],
  'spectral-index': [
    'The vegetation index NDVI',
    'Why trees in the shade are still recognised, and where to put the threshold',
  ],
  'split-apply-combine': ['Split, apply, combine', 'Which rows each result was computed from'],
  'ssh-tunnel': ['SSH tunnel', 'Who listens on each port, and who can reach it'],
  'stereo-depth': [
    'Depth from two cameras',
    'How much depth one pixel of disparity is worth far away',
  ],
  'table-join': ['Four joins of tables', 'How repeated keys multiply rows'],
  'track-association': [
    'Association in tracking',
    'How often an identity changes, with and without a second round',
  ],
  'training-loop': ['Four lines of training', 'What happens without zero_grad()'],
  'transformer-block': [
    'A Transformer block in numbers',
    'Where the multiplications go as sequences grow',
  ],
  'transposed-convolution': [
    'Transposed convolution',
    'Which kernel and stride leave no checkerboard',
  ],
  'value-iteration': ['Value iteration', 'How discount and reward change where each cell leads'],
  'volume-rendering': ['Volume rendering', 'How many samples along a ray it takes to miss no wall'],
  'weight-variance': [
    'Initialization and variance',
    'Which of six leave both signal and gradient the size they were',
  ],
};
