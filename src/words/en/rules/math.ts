import type { AreaWords } from '../../rule-words.ts';

export const math: AreaWords<'math'> = {
  'math-renders': {
    message: 'This formula cannot be set: {value}',
    fix: '{advice}',
    doc: 'KaTeX sets every formula in its strict mode.',
  },
  'math-ascii': {
    message: 'The formula holds a full-width character, “{value}”',
    fix: '{advice}',
    doc: 'No full-width signs in a formula; words of other scripts only in \\text{…}.',
  },
  'math-character': {
    message: '“{value}” ({code}) in the formula is not a character of LaTeX',
    fix: '{advice}',
    doc: "Formulas hold only characters that LaTeX knows: ′ is written ', a no-break space as an ordinary one.",
  },
  'math-delimiter': {
    message: '“{value}” is a formula, but not within $',
    fix: 'Write $…$ in a line of text; a formula of its own stands between two lines of $$',
    doc: 'Formulas stand within $ or $$, not \\( \\) or \\[ \\], and so do \\begin{…} and the like.',
  },
  'math-table-bar': {
    message: 'There is a bar in a formula of a table: “{value}”',
    fix: 'Write \\mid for a condition, \\lvert x \\rvert for an absolute value, \\lVert x \\rVert for a norm',
    doc: 'No | and \\| in formulas of tables: the one splits the cell, the other is set as a double bar.',
  },
  'math-raw': {
    message: 'The signs of a formula in “{value}” will show on the page as typed',
    fix: 'No formula is set here, so use words; in running text write $…$, and put signs you speak about in code',
    doc: 'No formulas in lines of text such as titles, summaries and captions; no $$, \\( or \\[ in running text that would show on the page as typed.',
  },
  'math-dollar': {
    message: 'There is a $ without a partner in the text',
    fix: 'Give it a partner for a formula, or write \\$',
    doc: 'Every $ in text has a partner; a dollar sign is written \\$.',
  },
};
