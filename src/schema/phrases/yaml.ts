/** Parts of messages about YAML. */
export const yaml = {
  'yaml-at': ['reason', 'value'],
  'yaml-other': [],

  // What is wrong with a line
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
} as const satisfies Record<string, readonly string[]>;

/** Codes of the YAML parser that have words. */
export const yamlCodes = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_INDENT',
  'BAD_PROP_ORDER',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'IMPOSSIBLE',
  'KEY_OVER_1024_CHARS',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_DOCS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'RESOURCE_EXHAUSTION',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
] as const;

export type YamlCode = (typeof yamlCodes)[number];
