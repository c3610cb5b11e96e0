import type { AreaWords } from '../../rule-words.ts';

export const yaml: AreaWords<'yaml'> = {
  'front-matter-exists': {
    message: 'The file does not begin with front matter between two lines of ---',
    fix: 'Write --- on the first line, then the fields, then --- once more',
    doc: 'Every note begins with front matter.',
  },
  'front-matter-dashes': {
    message: '“{value}” does not enclose front matter',
    fix: 'Write three ASCII hyphens, ---, on a line of their own',
    doc: 'The lines above and below front matter are ---: three ASCII hyphens.',
  },
  'yaml-syntax': {
    message: 'This YAML cannot be read: {value}',
    fix: 'Check the indentation of this line, the space after its colon and its quotes; text that holds “: ” or begins with [ { * & @ must stand in quotes',
    doc: 'The syntax of YAML is right.',
  },
  'yaml-colon': {
    message: '“{value}” {found}',
    fix: 'Write “{advice}”',
    doc: 'The name of a field is followed by an ASCII colon and a space.',
  },
  'yaml-dash': {
    message: '“{value}” {found}',
    fix: 'Write “{advice}”',
    doc: 'Every item of a list begins with “- ”.',
  },
  'yaml-indent': {
    message: '“{value}” {found}',
    fix: 'Write “{advice}”, with spaces at its start',
    doc: 'Fields and items at one level are indented alike, with spaces.',
  },
  'yaml-quote': {
    message: '“{value}” {found}',
    fix: 'Write “{advice}”',
    doc: 'Quotes come in pairs around the whole text; text that begins with [ or { stands in quotes.',
  },
  'yaml-duplicate-key': {
    message: 'The field “{value}” is written twice',
    fix: 'Keep one of them',
    doc: 'No field stands twice at one level.',
  },
  'yaml-plain': {
    message: 'This uses an anchor, alias, tag or directive of YAML: “{value}”',
    fix: 'Write the content out',
    doc: 'No anchors, aliases, tags or directives of YAML.',
  },
  'yaml-comment': {
    message: 'From “{value}” on, this is a comment of YAML and will not be shown',
    fix: 'To show it, put the whole text in quotes; a real comment goes on a line of its own',
    doc: 'No # in a title or sentence is taken for a comment: text with “ #” stands in quotes.',
  },
  'json-syntax': {
    message: 'This JSON cannot be read: {value}',
    fix: '{advice}',
    doc: 'link-health.json and published.json are valid JSON.',
  },
};
