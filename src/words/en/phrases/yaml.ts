import type { yaml as names, YamlCode } from '../../../schema/phrases/yaml.ts';
import { withPrefix, type PhraseWords } from '../../rule-words.ts';

export const yamlCodes = withPrefix<'yaml-', YamlCode>('yaml-', {
  ALIAS_PROPS: 'an alias can have no anchor or tag',
  BAD_ALIAS: 'the name of an alias is not written right',
  BAD_COLLECTION_TYPE: 'a tag does not fit its content',
  BAD_DIRECTIVE: 'a line that begins with % is not written right',
  BAD_DQ_ESCAPE: 'a backslash within double quotes is an escape; use single quotes',
  BAD_INDENT: 'the indentation does not line up, or a bracket is not closed',
  BAD_PROP_ORDER: 'an anchor or tag stands in the wrong place',
  BAD_SCALAR_START: 'the text begins with a sign of YAML; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'there is one “: ” too many on the line; put the whole text in quotes',
  BLOCK_IN_FLOW: 'a bracket or brace is not closed',
  IMPOSSIBLE: 'its structure cannot be read',
  KEY_OVER_1024_CHARS: 'the name of a field is too long; perhaps a quote is not closed',
  MISSING_CHAR: 'a sign is missing (a quote, a comma or a colon)',
  MULTILINE_IMPLICIT_KEY:
    'the text after a colon is broken over several lines, or there is one “: ” too many on a line',
  MULTIPLE_ANCHORS: 'there are two anchors',
  MULTIPLE_DOCS: 'the file holds two documents of YAML: there is one line of --- too many',
  MULTIPLE_TAGS: 'there are two tags',
  NON_STRING_KEY: 'the name of a field is not text',
  RESOURCE_EXHAUSTION: 'one thing stands within another, too deep',
  TAB_AS_INDENT: 'a tab is used for indentation; use spaces',
  TAG_RESOLVE_FAILED: 'a tag cannot be read',
  UNEXPECTED_TOKEN: 'there is a sign that nobody expects here',
});

export const yaml: PhraseWords<typeof names> = {
  'yaml-at': '{reason}: “{value}”',
  'yaml-other': 'it is not written right',

  'yaml-tab': 'begins with a tab',
  'yaml-indented':
    'is indented by {value} {value:space|spaces}, and the lines at its level by {other}',
  'yaml-dash-blank': 'has no space after its hyphen',
  'yaml-dash-lost': 'lacks the hyphen at its start',
  'yaml-dash-new': 'is a new item and lacks the hyphen at its start',
  'yaml-colon-wide': 'has a full-width colon',
  'yaml-colon-blank': 'has no space after its colon',
  'yaml-colon-lost': 'lacks its colon',
  'yaml-quote-open': 'has a quote that is not closed',
  'yaml-quote-inside': 'goes on after its closing quote',
  'yaml-quote-start': 'begins with “{value}”, which YAML takes for a list or fields',
};
