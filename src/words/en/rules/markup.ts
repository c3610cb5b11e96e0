import type { AreaWords } from '../../rule-words.ts';

export const markup: AreaWords<'markup'> = {
  'mdx-syntax': {
    message: 'This MDX cannot be read: {value}',
    fix: '{advice}',
    doc: 'MDX can be parsed; in text, < and { are written \\< and \\{, or stand in code.',
  },
  'note-no-import': {
    message: 'The note has an import or export: “{value}”',
    fix: 'Delete it; components need no import',
    doc: 'Notes are data, not programs: no import, no export.',
  },
  'note-no-expression': {
    message: 'The note has an expression, {value}',
    fix: '{advice}',
    doc: 'No {expression}, {attribute} or template tag in a note; comments {/* … */} are fine.',
  },
  'html-element': {
    message: '<{value}> is HTML, which notes do without',
    fix: '{advice}',
    doc: 'No raw HTML: write Markdown, or one of the listed components.',
  },
  'component-known': {
    message: 'There is no component <{value}>',
    fix: 'Use one of the listed components, or Markdown',
    doc: 'Only the listed components are used.',
  },
  'component-place': {
    message: '<{value}> stands in the wrong place',
    fix: '{advice}',
    doc: 'Block components stand in a paragraph of their own, inline ones within a sentence.',
  },
  'component-holds': {
    message: '<{value}> holds something other than <{component}>',
    fix: 'Put it into a <{component}>, or move it out of <{value}>',
    doc: 'A component made of others, such as Versions, holds nothing else.',
  },
  'attribute-known': {
    message: '<{component}> has no attribute “{value}”',
    fix: 'Rename it or delete it',
    doc: 'Components have only the listed attributes.',
  },
  'attribute-literal': {
    message: 'The attribute “{value}” of <{component}> is not text in quotes',
    fix: 'Write {value}="…", without braces',
    doc: 'Values of attributes are text in quotes, not expressions.',
  },
  'attribute-required': {
    message: '<{component}> lacks the attribute “{value}”',
    fix: 'Add {value}="…"',
    doc: 'All required attributes of a component are there.',
  },
  'attribute-value': {
    message: 'The attribute “{attribute}” of <{component}> cannot be “{value}”',
    fix: 'Write a value that is expected',
    doc: 'Every attribute has a value that it may have.',
  },
  'attribute-twice': {
    message: '<{component}> has the attribute “{value}” twice',
    fix: 'Keep one of them',
    doc: 'No attribute is written twice.',
  },
  'component-content': {
    message: '<{value}> is empty',
    fix: 'Write something between its opening and its closing tag',
    doc: 'About, Quote, Callout, Card and Term hold something.',
  },
  'markup-depth': {
    message: '{value} nest more than {limit} {limit:level|levels} deep',
    fix: 'Nest less deeply',
    doc: 'Quotes, lists, emphasis and components nest at most 50 levels deep.',
  },
  'markup-size': {
    message: 'There are more than {limit} {value}',
    fix: 'Split it into several paragraphs or several notes',
    doc: 'A paragraph or note does not have so many marks, table cells or formulas that checking them takes too long.',
  },
  'table-row': {
    message:
      'This row of the table has {value} {value:cell|cells}, and its head only {limit} {limit:cell|cells}',
    fix: 'Delete the bar that is too many; a bar in text or code is written \\|, in a formula \\mid or \\vert',
    doc: 'No row of a table is wider than its head: cells beyond it would not be printed.',
  },
  'fence-closed': {
    message: '“{value}” {found}',
    fix: 'Give the opening and the closing marks a line of their own, with the content between them',
    doc: 'Blocks of code and formulas have a closing line, and no formula stands on the line of its $$.',
  },
  'fence-marks': {
    message: '“{value}” does not open a block of code and will show on the page as typed',
    fix: 'Write three backticks: ```',
    doc: 'Blocks of code stand between three backticks, not between quotation marks or dots.',
  },
  'code-indented': {
    message: 'Indented lines do not become a block of code; they will be an ordinary paragraph',
    fix: 'If it is code, put it between ``` and name its language; if not, drop the spaces at the start of the lines',
    doc: 'Code stands between ```: MDX has no code by indentation.',
  },
  'code-raw': {
    message: 'The backticks of “{value}” have no partner and will show on the page as typed',
    fix: 'Add the other backtick; to print one, write \\`; in a table, a bar in code must be written \\|, or it splits the cell',
    doc: 'The backticks of inline code come in pairs.',
  },
  'emphasis-raw': {
    message: '“{value}” did not become emphasis and will show on the page as typed',
    fix: 'Let ** come in pairs, with no space inside at either end; to print an asterisk, write \\* or put it in backticks',
    doc: 'The ** of emphasis and the ~~ of struck text come in pairs, right beside the text they enclose.',
  },
  'list-raw': {
    message: '“{value}” did not become a list and will run into the lines around it',
    fix: '{advice}',
    doc: 'Lists are written “- item” and “1. item”, with a space after the mark, and a blank line between a paragraph and a numbered list.',
  },
  'table-raw': {
    message: '“{value}” did not become a table and will show on the page as typed',
    fix: '{advice}',
    doc: 'Below the head of a table stands a row | --- | --- | with as many cells as the head.',
  },
  'callout-syntax': {
    message: '“{value}” is a callout of another tool and will show on the page as typed',
    fix: 'Write <Callout kind="{kind}"> and </Callout>, each on a line of its own with a blank line inside at either end; the title goes into title="…"',
    doc: 'Callouts are written <Callout>, not !!!, ???, ::: or [!NOTE].',
  },
  'tabs-syntax': {
    message: '“{value}” makes tabs in another tool and will show on the page as typed',
    fix: 'Write one after the other, each under a heading of its own or with its own language of code',
    doc: 'No tabs: what they would hold follows one after the other.',
  },
  'toc-syntax': {
    message:
      '“{value}” makes a table of contents in another tool and will show on the page as typed',
    fix: 'Delete it: every page has its table of contents',
    doc: 'No [TOC]: every page has its table of contents.',
  },
  'extension-syntax': {
    message: '“{value}” is a way of writing of another tool and will show on the page as typed',
    fix: '{advice}',
    doc: 'No ==highlight==, ~subscript~, ^superscript^, :emoji:, abbreviations or definition lists.',
  },
  'code-language': {
    message: 'This block of code does not name its language',
    fix: 'Write the language after ```, for example ```python; plain text is ```text',
    doc: 'Every block of code names its language.',
  },
  'code-language-known': {
    message: 'There is no language “{value}”, so the code would have no colours',
    fix: 'Use a name of Shiki (shiki.style/languages), in lower case; plain text is text',
    doc: 'The language of a block of code has the name that Shiki knows: python, not Python or python3; cpp, not c++.',
  },
  'code-lines': {
    message: '“{value}” marks no lines: this block of code has {limit} {limit:line|lines}',
    fix: 'Write {2,4-6}: counted from 1, no more than there are, with a space before it',
    doc: 'Lines to mark in a block of code are written after its language, like {2,4-6}, and are all in the block.',
  },
  'image-alt': {
    message: 'The image “{value}” has no alternative text',
    fix: 'Write ![what it shows](…)',
    doc: 'Images have alternative text.',
  },
  'image-local': {
    message: 'The image “{value}” is not in public/images/',
    fix: 'Put the image in public/images/ and write /images/<file name>',
    doc: 'No images from elsewhere; images lie in public/images/, spelt in the same case.',
  },
  'image-size': {
    message: 'The image “{value}” is {size}, more than {limit}',
    fix: 'Compress it first',
    doc: 'An image is at most 300 kB.',
  },
  'image-content': {
    message: '“{value}” is not an image: it {found}',
    fix: 'Put a whole image there, of the kind that its ending promises',
    doc: 'Images hold what their ending promises: not an empty file, a web page, a Git LFS pointer or another format.',
  },
  'image-pixels': {
    message: 'The image “{value}” has {size} pixels, more than {limit}',
    fix: 'Make it smaller first',
    doc: 'An image has at most 16 million pixels: a browser keeps each of them in memory.',
  },
  'image-safe': {
    message: 'The SVG “{value}” holds {found}',
    fix: 'Remove scripts, event attributes and references to other files',
    doc: 'An SVG has no scripts, event attributes or references to other files.',
  },
};
