import { expect, it } from 'vitest';
import { stem, stemWords } from '../../../src/client/search/stem.ts';

it.each([
  ['normalize', 'normalization', 'normalized', 'normalizing'],
  ['detect', 'detection', 'detector', 'detectors'],
  ['overfit', 'overfitting', 'overfits'],
  ['augment', 'augmentation', 'augmenting'],
  ['generative', 'generation'],
  ['gradient', 'gradients'],
])('%s has one stem with its other forms', (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

it.each([['class'], ['loss'], ['bias'], ['ridge'], ['rate']])('leaves %s alone', (word) => {
  expect(stem(word).length).toBeGreaterThanOrEqual(4);
  expect(stemWords(word).length).toBeGreaterThanOrEqual(4);
});
