import type { Words } from '../zh-CN/index.ts';

/** What books say that no page does. */
export const enBooks: Words['books'] = {
  ofPart: (guide, part) => `${guide}: ${part}`,
  contents: 'Contents',
  cover: 'Cover',
  answers: 'Answers',
  toAnswer: 'answer',
  figureTexts: 'Figures in words and numbers',
  toFigureText: 'in words and numbers',
  moveOnSite: 'try it on the site',
  image: (description) => (description === '' ? 'Image' : `Image: ${description}`),
  glossary: 'Terms',
  colophon: 'About this book',
  edition: (day) => `Edition of ${day}`,
  commit: (id) => `made from commit ${id}`,
  newest: 'The newest edition is at',
  sourceAt: 'The source is at',
  accessibility:
    'Formulas are MathML with their TeX; figures are SVG, described in words and numbers; the contents have levels; answers and the numbers of figures stand at the end of each chapter.',
};
