import type { markup as names } from '../../../schema/phrases/markup.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const markup: PhraseWords<typeof names> = {
  'html-br':
    'Make two paragraphs with a blank line between them; to break a line within one, end it with a backslash \\',
  'html-bold': 'Write **text**',
  'html-italic': 'Write *text*',
  'html-struck': 'Write ~~text~~',
  'html-key': 'Write `Ctrl`: keys stand in backticks',
  'html-script': 'Write a formula, ${value}$',
  'html-underline': 'There is no underline; for emphasis, write **text**',
  'html-layout': 'Delete the tag: colours, centring and sizes are the layout’s business',
  'html-image': 'Write ![what it shows](/images/file-name), with the image in public/images/',
  'html-link': 'Write a link [text](address); an anchor is a heading: ## Heading {/* id */}',
  'html-table': 'Write a table of Markdown: its head, | --- | --- |, then row after row',
  'html-fold':
    'To fold an answer away, use <Card question="…"> or <Exercise>; write anything else out',
  'html-list': 'Write “- item” or “1. item”',
  'html-quote': 'Write “> text”; for the words of others use <Quote>',
  'html-code': 'Write `code`',
  'html-block': 'Write a block between ```',
  'html-rule': 'Write --- on a line of its own, with a blank line before and after it',
  'html-heading': 'Write ## Heading {/* id */}',
  'html-paragraph': 'Delete the tag; paragraphs have a blank line between them',
  'html-media': 'Write a link [text](address), or put it in the reading list',
  'html-other': 'Use one of the listed components, or Markdown',
  'tag-unknown': '<{value}> is neither a component nor HTML',
  'tag-less-than': 'A letter right after “<” makes it a tag: “{value}”',
  'tag-none': 'What follows “<” is not a tag: “{value}”',
  'tag-mismatch': 'The closing tag </{value}> does not match the opening <{other}>',
  'tag-write-end': 'Write </{value}>',
  'tag-open': '<{value}> has no closing tag',
  'tag-add-end': 'Add </{value}>; a closing tag stands at the same level as its opening tag',
  'tag-crossed': '</{value}> crosses the marks of emphasis or of a link',
  'tag-uncross': 'Let the whole tag stand inside them, or outside',
  'tag-extra': 'There is one closing tag too many, </{value}>',
  'tag-drop-end': 'Delete it, or add its opening tag',
  'tag-address': 'MDX has no links in angle brackets: “{value}”',
  'tag-address-fix': 'Write [text](https://…)',
  'tag-lines':
    'A tag or brace goes on over several lines, which lack the indentation or the mark of the quote: “{value}”',
  'tag-lines-fix': 'Write the tag on one line',
  'tag-attribute': 'The attributes of the tag are not written right: “{value}”',
  'tag-attribute-fix': 'Write attributes as name="text", with straight quotes',
  'html-comment': 'This is a comment or declaration of HTML: “{value}”',
  'html-comment-fix': 'Write comments as {/* … */}',
  'tag-escape': 'Write “<” as \\<, or put it in `code` or a formula',

  'brace-open': 'A brace is not closed: “{value}”',
  'brace-escape': 'In text, write { as \\{, or put it in `code`; formulas stand within $',
  'brace-attributes': 'Delete it: notes hold no styles and sizes',
  'brace-heading-id': 'Write the id of a heading as {/* {value} */}',
  'brace-template':
    'Delete it: template tags of other tools mean nothing here; a callout is <Callout kind="note">, code is a block between ```',
  'brace-shown': 'Write plain text; to show a brace, write \\{ or put it in code',

  'extension-highlight': 'For emphasis, write **{value}**',
  'extension-inserted':
    'For emphasis, write **{value}**; if you mean the plus signs themselves, put them in backticks',
  'extension-script': 'Write a formula, {value}',
  'extension-emoji':
    'Write the sign itself, or delete it; if you mean these letters, put them in backticks',
  'extension-abbreviation':
    'Write it out where the text uses it first, or add it to terms.yaml and use <Term>',
  'extension-definition': 'Write “**word**: explanation”, or add it to terms.yaml',

  'list-add-blank': 'Leave a space after the mark: “{value}”',
  'list-split':
    'For one item a line, write “- item” or “1. item”; if it is not a list, make each line a paragraph, with a blank line between them',
  'list-new-paragraph':
    'Leave a blank line before the list; if it is none, join it to the end of the line above',

  'fence-open': 'opens a block that never ends',
  'fence-shared': 'does not leave its $$ a line of their own',

  'table-add-delimiter': 'Add a row “{value}” below the head',
  'table-mend-delimiter':
    'Write the row below the head “{value}”: ASCII hyphens, as many cells as the head has',

  'link-brackets': 'Write [text](address): ASCII brackets, with no space between them',
  'link-blank':
    'Write a space in an address as %20; a title stands in quotes, as in [text](address "title")',
  'link-pairs': 'Let brackets come in pairs, or write those of the address %28 and %29',

  'place-own-paragraph': 'Give it a paragraph of its own, with a blank line before and after it',
  'place-sentence': 'Write it within a sentence',
  'place-inside': 'Put it directly inside <{value}>',
  'place-empty': 'Write <{value} … />, with nothing inside',
  'place-top': 'Move it to the outermost level, out of lists, quotes and other components',

  'expected-plain-slug': 'lower-case letters, digits and hyphens',
  'expected-text': 'a line of text',
  'expected-inline':
    'a line of text with nothing but code, formulas and emphasis: no links, images, tags or lists',

  'heading-no-id': 'has no id',
  'heading-wrong-id': 'has the id “{value}”, which is not a lower-case slug',
  'heading-blank': 'nothing but spaces',
  'heading-formula': 'a formula',
  'heading-link': 'a link',
  'heading-image': 'an image',
  'heading-component': 'a component',
  'heading-footnote': 'a footnote',

  'footnote-unused': 'is never referred to',
  'footnote-empty': 'has no text',
  'no-sections': '(this note has no sections)',
  'no-fragments': '(that page has no fragments)',

  'count-emphasis': 'marks of emphasis',
  'count-brackets': 'square brackets',
  'count-images': 'images',
  'count-backticks': 'backticks',
  'count-dollars': 'dollar signs',
  'count-tags': 'tags or braces',
  'count-scanned': 'characters to search for backticks and dollar signs',
  'count-in-paragraphs': '{value} in long paragraphs',
  'count-footnotes': 'footnote marks in one note',
  'count-work': 'lines and marks in one note',
  'count-containers': 'separate quotes, lists and footnotes in one note',
  'count-cells': 'table cells in one note (rows times columns)',
  'count-formulas': 'characters of formulas in one file',
  'count-yaml': 'lines and marks of YAML',
  'depth-containers': 'Quotes or lists',
  'depth-elements': 'Marks or components',
};
