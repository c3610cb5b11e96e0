/**
 * Parts of messages, and the values that each is about. Which words a language has for them stands in
 * `src/words/<language>/phrases/`.
 */
export const phrases = {
  // Instead of an element of HTML
  'html-br': [],
  'html-emphasis': ['value'],
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
  'html-code': ['value'],
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

  // What is wrong with a line of YAML
  'yaml-tab': [],
  'yaml-indented': ['value', 'other'],
  'yaml-dash-blank': [],
  'yaml-dash-lost': [],
  'yaml-dash-new': [],
  'yaml-colon-wide': [],
  'yaml-colon-blank': [],
  'yaml-colon-lost': [],
  'yaml-quote-open': [],
  'yaml-quote-inside': [],
  'yaml-quote-start': ['value'],

  // Instead of a character that LaTeX does not have
  'character-half': ['value'],
  'character-write': ['value'],
  'character-blank': [],
  'character-text': [],
  'character-command': [],

  'katex-unknown-fix': [],

  // How npm run add was called
  'add-call': [],
  'add-target': ['value'],
  'add-section': ['value'],
  'add-year': ['value'],
  'add-choice': ['value', 'other', 'choices'],
  'add-alone': ['value', 'count'],
  'add-nothing': ['value'],
  'add-list-unread': ['value', 'advice'],
  'add-list-size': ['value'],

  // What npm run add has done, and what is left to do
  'add-done': ['count', 'value'],
  'add-tracking': ['value'],
  'add-https': [],
  'add-likely': ['value'],
  'add-fill': [],
  'add-field-id': [],
  'add-field-title': [],
  'add-field-by': [],
  'add-field-kind': ['choices'],
  'add-field-lang': ['choices'],
  'add-field-rating': ['choices'],
  'add-field-why': [],
  'add-field-year': [],
  'add-no-list': [],

  // Why --id cannot be had
  'add-id-taken': ['value'],
  'add-id-page': [],
  'add-id-form': [],
} as const satisfies Record<string, readonly string[]>;

/** Why KaTeX refuses a formula. Each has two phrases: what is wrong, and what to do. */
export const katexReasons = [
  'label',
  'command',
  'trust',
  'global',
  'size',
  'length',
  'cells',
  'error-colour',
  'deep',
  'tokens',
  'argument-number',
  'placeholder',
  'macro-name',
  'macro-body',
  'macro-known',
  'macro-unknown',
  'macro-use',
  'brace-open',
  'brace-extra',
  'dollar',
  'right',
  'left',
  'middle',
  'align',
  'environment-mode',
  'unexpected',
  'missing',
  'other',
  'environment',
  'environment-name',
  'environment-match',
  'environment-end',
  'columns',
  'column-letter',
  'array-only',
  'arrow',
  'superscript',
  'subscript',
  'infix',
  'group',
  'arguments',
  'macro-end',
  'expansions',
  'unit',
  'stretch',
  'colour',
  'delimiter',
  'limits',
  'accent-text',
  'accent-mode',
  'text-only',
  'spacing-unit',
  'mode',
  'tag-display',
  'tag-twice',
  'verb',
  'character',
  'line-break',
  'comment',
  'char-code',
  'html',
] as const;

export type KatexReason = (typeof katexReasons)[number];
type KatexPhrase = `katex-${KatexReason}` | `katex-${KatexReason}-fix`;

export type PhraseId = keyof typeof phrases | KatexPhrase;

/** A phrase with its values; what is said of it depends on the language. */
export interface Phrase {
  readonly phrase: PhraseId;
  readonly values: Readonly<Record<string, string>>;
}

/** Something to be said: as it stands, or in the words of a language. */
export type Saying = string | Phrase;

type NamesOf<Id extends PhraseId> = Id extends keyof typeof phrases
  ? (typeof phrases)[Id]
  : readonly ['value', 'other'];

/** A phrase; every value that its words need must be given. */
export function say<Id extends PhraseId>(
  phrase: Id,
  ...[values]: NamesOf<Id> extends readonly [] ? [] : [Record<NamesOf<Id>[number], string>]
): Phrase {
  return { phrase, values: values ?? {} };
}
