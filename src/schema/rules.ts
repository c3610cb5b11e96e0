import type { Saying } from './phrases/index.ts';

export type Severity = 'error' | 'warning';
export type Area =
  | 'files'
  | 'yaml'
  | 'fields'
  | 'markup'
  | 'lessons'
  | 'addresses'
  | 'references'
  | 'structure'
  | 'ratings'
  | 'math'
  | 'unfinished'
  | 'dist'
  | 'snippets'
  | 'commands';

type Name =
  | 'value'
  | 'other'
  | 'limit'
  | 'field'
  | 'advice'
  | 'component'
  | 'attribute'
  | 'size'
  | 'found'
  | 'id'
  | 'page'
  | 'note'
  | 'kind'
  | 'share'
  | 'base'
  | 'form'
  | 'computed'
  | 'rule'
  | 'code';

/** What is known of a rule whatever language speaks of it: its words stand in `src/words/<language>/rules/`. */
const rule = <const A extends Area, const P extends readonly Name[]>(
  area: A,
  /** Values that its message and its advice are about. */
  params: P,
  severity: Severity = 'error',
) => ({ area, params, severity });

/** Every rule of the guide, in the order of its area in the contributor docs. */
export const rules = {
  // Files
  'file-name': rule('files', ['value']),
  'file-reserved': rule('files', ['value']),
  'file-readable': rule('files', ['value', 'found']),
  'file-extension': rule('files', ['value']),
  'file-unexpected': rule('files', ['value']),
  'file-case-twin': rule('files', ['value', 'other']),
  'file-symlink': rule('files', ['value']),
  'file-size': rule('files', ['value', 'limit']),
  'public-file': rule('files', ['value', 'found', 'advice']),
  'file-encoding': rule('files', []),
  'file-control-character': rule('files', ['value']),
  'guide-image': rule('files', ['field', 'value']),
  'file-missing': rule('files', ['value']),
  'merge-resolved': rule('files', ['value']),
  'move-unfinished': rule('files', []),
  'notes-exist': rule('files', []),

  // YAML
  'front-matter-exists': rule('yaml', []),
  'front-matter-dashes': rule('yaml', ['value']),
  'yaml-syntax': rule('yaml', ['value']),
  'yaml-colon': rule('yaml', ['value', 'found', 'advice']),
  'yaml-dash': rule('yaml', ['value', 'found', 'advice']),
  'yaml-indent': rule('yaml', ['value', 'found', 'advice']),
  'yaml-quote': rule('yaml', ['value', 'found', 'advice']),
  'yaml-duplicate-key': rule('yaml', ['value']),
  'yaml-plain': rule('yaml', ['value']),
  'yaml-comment': rule('yaml', ['value']),
  'json-syntax': rule('yaml', ['value', 'advice']),

  // Fields
  'field-known': rule('fields', ['value']),
  'field-required': rule('fields', ['value']),
  'list-once': rule('fields', ['value', 'field']),
  'field-value': rule('fields', ['field', 'value']),
  'accent-contrast': rule('fields', ['value', 'found', 'base', 'other']),
  'link-year': rule('fields', ['value']),
  'link-et-al': rule('fields', ['value']),
  'link-draft': rule('fields', ['value']),

  // Markup: notes are data
  'mdx-syntax': rule('markup', ['value', 'advice']),
  'note-no-import': rule('markup', ['value']),
  'note-no-expression': rule('markup', ['value', 'advice']),
  'html-element': rule('markup', ['value', 'advice']),
  'component-known': rule('markup', ['value']),
  'component-place': rule('markup', ['value', 'advice']),
  'component-holds': rule('markup', ['value', 'component']),
  'attribute-known': rule('markup', ['component', 'value']),
  'attribute-literal': rule('markup', ['component', 'value']),
  'attribute-required': rule('markup', ['component', 'value']),
  'attribute-value': rule('markup', ['component', 'attribute', 'value']),
  'attribute-twice': rule('markup', ['component', 'value']),
  'component-content': rule('markup', ['value']),
  'markup-depth': rule('markup', ['value', 'limit']),
  'markup-size': rule('markup', ['value', 'limit']),
  'table-row': rule('markup', ['value', 'limit']),
  'fence-closed': rule('markup', ['value', 'found']),
  'fence-marks': rule('markup', ['value']),
  'code-indented': rule('markup', []),
  'code-raw': rule('markup', ['value']),
  'emphasis-raw': rule('markup', ['value']),
  'list-raw': rule('markup', ['value', 'advice']),
  'table-raw': rule('markup', ['value', 'advice']),
  'callout-syntax': rule('markup', ['value', 'kind']),
  'tabs-syntax': rule('markup', ['value']),
  'toc-syntax': rule('markup', ['value']),
  'extension-syntax': rule('markup', ['value', 'advice']),
  'code-language': rule('markup', []),
  'code-language-known': rule('markup', ['value']),
  'code-lines': rule('markup', ['value', 'limit']),
  'image-alt': rule('markup', ['value']),
  'image-local': rule('markup', ['value']),
  'image-size': rule('markup', ['value', 'size', 'limit']),
  'image-content': rule('markup', ['value', 'found']),
  'image-pixels': rule('markup', ['value', 'size', 'limit']),
  'image-safe': rule('markup', ['value', 'found']),

  // Lessons
  'lesson-part': rule('lessons', ['form', 'value', 'advice'], 'warning'),
  'card-id': rule('lessons', ['component'], 'warning'),
  'lesson-order': rule('lessons', ['value', 'other'], 'warning'),
  'exercise-answer': rule('lessons', ['value']),
  'minutes-computed': rule('lessons', ['value', 'computed'], 'warning'),

  'term-preferred': rule('references', ['value', 'other'], 'warning'),

  // Addresses
  'url-parse': rule('addresses', ['value']),
  'url-scheme': rule('addresses', ['value']),
  'url-blank': rule('addresses', ['value']),
  'url-control': rule('addresses', ['value']),
  'url-credentials': rule('addresses', ['value']),
  'url-private-host': rule('addresses', ['value']),
  'url-length': rule('addresses', ['value']),
  'url-percent': rule('addresses', ['value']),
  'url-punctuation': rule('addresses', ['value']),
  'url-lookalike': rule('addresses', ['value']),
  'url-secret': rule('addresses', ['value']),
  'url-mail': rule('addresses', ['value']),
  'url-own-site': rule('addresses', ['value', 'page']),
  'health-address': rule('addresses', ['field', 'value']),
  'url-unique': rule('addresses', ['value', 'other', 'id']),
  'url-https': rule('addresses', ['value'], 'warning'),
  'url-tracking': rule('addresses', ['value'], 'warning'),

  // References
  'note-exists': rule('references', ['value']),
  'link-target-exists': rule('references', ['value']),
  'link-fragment-exists': rule('references', ['page', 'value']),
  'link-wiki': rule('references', ['value']),
  'reference-defined': rule('references', ['value', 'id']),
  'link-raw': rule('references', ['value', 'advice']),
  'link-text': rule('references', ['value']),
  'link-nested': rule('references', ['value']),
  'definition-once': rule('references', ['value']),
  'footnote-paired': rule('references', ['value', 'found']),
  'section-exists': rule('references', ['value']),
  'link-exists': rule('references', ['value']),
  'about-link-local': rule('references', ['value']),
  'term-exists': rule('references', ['value']),
  'figure-exists': rule('references', ['value']),
  'requires-self': rule('references', ['value']),
  'requires-cycle': rule('references', ['value']),
  'requires-order': rule('references', ['value']),

  'published-address': rule('references', ['value', 'note']),
  'published-link': rule('references', ['value']),
  'published-own': rule('references', ['value']),
  'published-listed': rule('references', ['value'], 'warning'),

  // Structure
  'guide-note-missing': rule('structure', ['value']),
  'page-file': rule('structure', ['value']),
  'page-listed': rule('structure', ['value']),
  'planned-written': rule('structure', ['value']),
  'planned-listed': rule('structure', ['value']),
  'guide-note-listed': rule('structure', ['value']),
  'guide-note-once': rule('structure', ['value']),
  'id-unique': rule('structure', ['kind', 'value', 'other']),
  'alias-free': rule('structure', ['value', 'other']),
  'section-once': rule('structure', ['value']),
  'section-title-once': rule('structure', ['value']),
  'ref-once': rule('structure', ['value']),
  'about-once': rule('structure', ['value']),
  'heading-raw': rule('structure', ['value']),
  'heading-setext': rule('structure', ['value', 'found']),
  'heading-id': rule('structure', ['value', 'found']),
  'heading-level': rule('structure', ['value', 'found']),
  'heading-plain': rule('structure', ['value', 'found']),
  'note-has-content': rule('structure', []),
  'group-many': rule('structure', ['value']),
  'term-taught': rule('structure', ['value', 'note']),
  'term-taught-once': rule('structure', ['value', 'note']),
  'term-heading': rule('structure', ['value', 'note']),

  // Ratings and quotes
  'rating-in-prose': rule('ratings', ['value']),
  'rating-share': rule('ratings', ['value', 'share'], 'warning'),
  'quote-source': rule('ratings', []),
  'quote-length': rule('ratings', ['value', 'limit']),
  'quote-locator': rule('ratings', ['value']),

  // Mathematics
  'math-renders': rule('math', ['value', 'advice']),
  'math-ascii': rule('math', ['value', 'advice']),
  'math-character': rule('math', ['value', 'code', 'advice']),
  'math-delimiter': rule('math', ['value']),
  'math-table-bar': rule('math', ['value']),
  'math-raw': rule('math', ['value']),
  'math-dollar': rule('math', []),

  // Begun and not finished
  'scaffold-kept': rule('unfinished', ['value'], 'warning'),
  'link-why': rule('unfinished', ['value'], 'warning'),
  'link-title': rule('unfinished', ['value'], 'warning'),
  'draft-kept': rule('unfinished', ['value'], 'warning'),
  'section-empty': rule('unfinished', ['value'], 'warning'),
  'reviewed-future': rule('unfinished', ['value'], 'warning'),

  // Python of the notes, run by check:snippets
  'snippet-parses': rule('snippets', ['value']),
  'snippet-runs': rule('snippets', ['value', 'advice']),
  'snippet-output': rule('snippets', ['value', 'advice']),

  // npm run new and npm run add
  'part-exists': rule('commands', ['value']),
  'note-new': rule('commands', ['value']),
  'address-known': rule('commands', ['value', 'other', 'id', 'note']),
  'address-once': rule('commands', ['value', 'other']),
  'id-free': rule('commands', ['value', 'advice']),

  // The built site
  'dist-page-exists': rule('dist', ['value']),
  'dist-page-expected': rule('dist', ['value']),
  'dist-page-indexed': rule('dist', ['value']),
  'dist-link-exists': rule('dist', ['attribute', 'value']),
  'dist-fragment-exists': rule('dist', ['attribute', 'value']),
  'dist-base-kept': rule('dist', ['attribute', 'value', 'base']),
  'dist-same-origin': rule('dist', ['value']),
  'dist-no-inline': rule('dist', ['value']),
  'dist-csp': rule('dist', []),
  'dist-id-unique': rule('dist', ['value']),
  'dist-id-reference': rule('dist', ['attribute', 'value']),
  'dist-html-valid': rule('dist', ['value', 'rule']),
  'dist-card-character': rule('dist', ['page', 'value'], 'warning'),
  'dist-page-weight': rule('dist', ['page', 'size', 'limit'], 'warning'),
  'dist-math-clean': rule('dist', ['value']),
};

export type RuleId = keyof typeof rules;

/** The rules of an area. */
export type RuleIdOf<A extends Area> = {
  [Id in RuleId]: (typeof rules)[Id]['area'] extends A ? Id : never;
}[RuleId];

/** Values that the words of a rule need. */
export type RuleParams<Id extends RuleId> = Record<(typeof rules)[Id]['params'][number], Saying>;
