import type { KatexReason, math as names } from '../../../schema/phrases/math.ts';
import { toPhrases, type PhraseWords } from '../../rule-words.ts';

export const katex = toPhrases<'katex-', KatexReason>('katex-', {
  label: [
    '{value} does nothing here: formulas are not numbered by themselves',
    'Delete it; for a number write \\tag{1}, and say “equation (1)” in the text',
  ],
  command: ['There is no command {value}', 'Use a command that KaTeX has, or check the spelling'],
  trust: [
    'The command {value} is not allowed',
    'Formulas hold no links, images and HTML; put a link beside the formula',
  ],
  global: [
    '{value} would change other formulas',
    'Use \\def or \\newcommand, or add the macro to the table in src/markdown/math.ts',
  ],
  size: ['The size {value} is more than 20em', 'Make it smaller'],
  length: [
    'One formula has {value} {value:character|characters}, more than 5000',
    'Split it into several formulas',
  ],
  cells: ['One formula has {value} &, more than 1000', 'Split it into several formulas'],
  'error-colour': [
    'The colour #cc0000 is kept for commands that cannot be set',
    'Use another colour',
  ],
  deep: ['One thing stands within another, too deep', 'Split it into several formulas'],
  tokens: [
    'Macros of your own come to more than 5000 tokens',
    'Use fewer of them, or split the formula',
  ],
  'argument-number': [
    'The arguments of a macro are not declared one after another from #1',
    'Use as many as you declare, counted from #1',
  ],
  placeholder: [
    'The content of a macro ends in #',
    'Write the number of an argument after #; for the sign itself write \\#',
  ],
  'macro-name': ['No command follows \\newcommand or \\def', 'Write \\newcommand{\\name}{content}'],
  'macro-body': [
    'The definition of a macro is not complete',
    'Write \\newcommand{\\name}[number of arguments]{content}',
  ],
  'macro-known': [
    'There is a command {value} already',
    'Choose another name, or use \\renewcommand',
  ],
  'macro-unknown': ['There is no command {value} yet', 'Use \\newcommand'],
  'macro-use': [
    'A macro is not used as it is defined',
    'Write its arguments as the definition has them',
  ],
  'brace-open': ['A brace is not closed', 'Add }'],
  'brace-extra': ['There is one } too many', 'Delete it, or add {'],
  dollar: [
    'There is another $ within the formula',
    'Check where the formula begins and ends; for a dollar sign write \\$',
  ],
  right: ['\\left has no \\right', 'Add \\right; write \\right. for a side without a delimiter'],
  left: [
    'No \\left stands before \\right',
    'Add \\left; write \\left. for a side without a delimiter',
  ],
  middle: ['No \\left stands before \\middle', 'Put it between \\left and \\right'],
  align: [
    '{value} stands outside an environment that aligns',
    'Put it in \\begin{aligned} … \\end{aligned}',
  ],
  'environment-mode': [
    'The environment {value} is only for formulas of their own',
    'Put the formula between two lines of $$',
  ],
  unexpected: ['{value} does not belong here', 'Check the brackets and environments before it'],
  missing: ['The formula ends without {value}', 'Add {value}'],
  other: ['{value} belongs here, not {other}', 'Check brackets and environments'],
  environment: [
    'There is no environment {value}',
    'Use aligned, cases, pmatrix, bmatrix and the like',
  ],
  'environment-name': [
    'The name of the environment cannot be read',
    'Write \\begin{aligned} … \\end{aligned}',
  ],
  'environment-match': [
    'The beginning and the end of an environment do not match ({value})',
    'Write the same name at both ends',
  ],
  'environment-end': ['An environment does not end', 'Add \\end{…}'],
  columns: [
    'This row has more & than there are columns',
    'Delete the & that is too many, or name more columns in \\begin{array}{…}',
  ],
  'column-letter': [
    'The alignment of a column cannot be read',
    'Write \\begin{array}{lcr}: l, c, r, and | for a line',
  ],
  'array-only': [
    '{value} is only for the environment array',
    'Put it in \\begin{array}{…} … \\end{array}',
  ],
  arrow: [
    'An arrow of the diagram is not complete',
    'Write it as KaTeX has it in the environment CD, such as @>f>>',
  ],
  superscript: ['Two superscripts follow each other', 'Say which with braces, such as {a^b}^c'],
  subscript: ['Two subscripts follow each other', 'Say which with braces, such as {a_b}_c'],
  infix: [
    'One group holds two of \\over, \\choose and the like',
    'Write \\frac{…}{…}, or set them apart with braces',
  ],
  group: ['Nothing follows {value}', 'Add what belongs there, or delete it'],
  arguments: ['{value} lacks its arguments', 'Add {…}'],
  'macro-end': ['A brace is not closed: the argument of a command does not end', 'Add }'],
  expansions: ['Macros expand without end', 'Remove the macro that leads back to itself'],
  unit: ['The size “{value}” cannot be read', 'Write a size such as 1em'],
  stretch: ['The line spacing “{value}” cannot be read', 'Write \\def\\arraystretch{1.5}'],
  colour: ['The colour “{value}” cannot be read', 'Write red or #0000ff'],
  delimiter: [
    '“{value}” cannot be a delimiter',
    'Use (, [, \\{, |, \\langle and the like; write . for a side without one',
  ],
  limits: ['No operator stands before \\limits', 'Put it after \\sum, \\int and the like'],
  'accent-text': [
    '{value} is only for text',
    'Write \\text{{value}{…}}; a number in a circle is written (1)',
  ],
  'accent-mode': [
    'The accent {value} cannot stand here',
    'In formulas use \\hat, \\bar, \\tilde, \\vec',
  ],
  'text-only': ['{value} is only for text', 'Write \\text{{value}{…}}, or use \\cancel'],
  'spacing-unit': [
    '{value} has the wrong unit',
    '\\mkern and \\mskip take mu only, \\kern and \\hskip anything else',
  ],
  mode: ['{value} cannot stand here', 'Move it into the formula, or out of \\text{…}'],
  'tag-display': [
    '\\tag is only for formulas of their own',
    'Put the formula between two lines of $$',
  ],
  'tag-twice': ['One formula has two \\tag', 'Keep one of them'],
  verb: [
    '\\verb does not end',
    'Add the sign that it began with; code stands in backticks outside the formula',
  ],
  character: [
    'The character “{value}” cannot be set',
    'Use a command of LaTeX, and put words in \\text{…}',
  ],
  'line-break': [
    '\\\\ stands outside an environment that aligns, and breaks no line',
    'Put it in \\begin{aligned} … \\end{aligned}',
  ],
  comment: ['Everything after % is a comment', 'Write \\% for a percent sign'],
  'char-code': [
    'The number of \\char cannot be read',
    'Write the character itself, or a command of LaTeX',
  ],
  html: ['Commands for HTML and images are not allowed', 'Formulas hold no links, images and HTML'],
});

export const math: PhraseWords<typeof names> = {
  'character-half': 'Write the ASCII {value}',
  'character-write': 'Write {value}',
  'character-blank': 'Write an ordinary space; for a wider gap, write \\,',
  'character-text': 'Put words in \\text{…}',
  'character-command': 'Use a command of LaTeX, or write it outside the formula',
  'katex-unknown-fix': 'Write it in a way that KaTeX supports (katex.org/docs/supported)',
};
