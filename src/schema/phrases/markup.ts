/** Parts of messages about the body of a note. */
export const markup = {
  // Instead of an element of HTML
  'html-br': [],
  'html-bold': [],
  'html-italic': [],
  'html-struck': [],
  'html-key': [],
  'html-script': ['value'],
  'html-underline': [],
  'html-layout': [],
  'html-image': [],
  'html-link': [],
  'html-table': [],
  'html-fold': [],
  'html-list': [],
  'html-quote': [],
  'html-code': [],
  'html-block': [],
  'html-rule': [],
  'html-heading': [],
  'html-paragraph': [],
  'html-media': [],
  'html-other': [],
  'tag-unknown': ['value'],
  'tag-less-than': ['value'],
  'tag-none': ['value'],
  'tag-escape': [],
  'tag-mismatch': ['value', 'other'],
  'tag-write-end': ['value'],
  'tag-open': ['value'],
  'tag-add-end': ['value'],
  'tag-crossed': ['value'],
  'tag-uncross': [],
  'tag-extra': ['value'],
  'tag-drop-end': [],
  'tag-address': ['value'],
  'tag-address-fix': [],
  'tag-lines': ['value'],
  'tag-lines-fix': [],
  'tag-attribute': ['value'],
  'tag-attribute-fix': [],
  'html-comment': ['value'],
  'html-comment-fix': [],

  // Instead of braces
  'brace-open': ['value'],
  'brace-escape': [],
  'brace-attributes': [],
  'brace-heading-id': ['value'],
  'brace-template': [],
  'brace-shown': [],

  // Instead of what other tools add to Markdown
  'extension-highlight': ['value'],
  'extension-inserted': ['value'],
  'extension-script': ['value'],
  'extension-emoji': [],
  'extension-abbreviation': [],
  'extension-definition': [],

  // Instead of a list that is none
  'list-add-blank': ['value'],
  'list-split': [],
  'list-new-paragraph': [],

  // Blocks between fences
  'fence-open': [],
  'fence-shared': [],

  // Instead of a table that is none
  'table-add-delimiter': ['value'],
  'table-mend-delimiter': ['value'],

  // Instead of a link that is none
  'link-brackets': [],
  'link-blank': [],
  'link-pairs': [],

  // Where a component belongs
  'place-own-paragraph': [],
  'place-sentence': [],
  'place-inside': ['value'],
  'place-empty': ['value'],
  'place-top': [],

  // What an attribute holds
  'expected-plain-slug': [],
  'expected-text': [],
  'expected-inline': [],

  // What is wrong with a heading, and what it holds
  'heading-no-id': [],
  'heading-wrong-id': ['value'],
  'heading-blank': [],
  'heading-formula': [],
  'heading-link': [],
  'heading-image': [],
  'heading-component': [],
  'heading-footnote': [],

  'footnote-unused': [],
  'footnote-empty': [],
  'no-sections': [],
  'no-fragments': [],

  // What there is too much of
  'count-emphasis': [],
  'count-brackets': [],
  'count-images': [],
  'count-backticks': [],
  'count-dollars': [],
  'count-tags': [],
  'count-scanned': [],
  'count-in-paragraphs': ['value'],
  'count-footnotes': [],
  'count-work': [],
  'count-containers': [],
  'count-cells': [],
  'count-formulas': [],
  'count-yaml': [],
  'depth-containers': [],
  'depth-elements': [],
} as const satisfies Record<string, readonly string[]>;
