import type { AreaWords } from '../../rule-words.ts';

export const dist: AreaWords<'dist'> = {
  'dist-page-exists': {
    message: 'The page {value} is missing',
    fix: 'This is a fault of the build; please report it',
    doc: 'Every note and every part has its page.',
  },
  'dist-page-expected': {
    message: 'There is one page too many, {value}',
    fix: 'This is a fault of the build; please report it',
    doc: 'No pages of unknown origin.',
  },
  'dist-page-indexed': {
    message: 'The search index does not match the notes: {value}',
    fix: 'This is a fault of the build; please report it',
    doc: 'The pages of the index are all the notes.',
  },
  'dist-link-exists': {
    message: '{attribute} “{value}” leads to a file that is not there',
    fix: 'Mend the link; upper and lower case must match too',
    doc: 'Each href, src, srcset, poster, action, use and url() within the site has its file, in the same case.',
  },
  'dist-fragment-exists': {
    message: 'The fragment of {attribute} “{value}” is not on that page',
    fix: 'Mend the fragment',
    doc: 'Fragments of links within the site exist.',
  },
  'dist-base-kept': {
    message: '{attribute} “{value}” lacks the base of the site, {base}',
    fix: 'This is a fault of the build; please report it',
    doc: 'Addresses within the site begin with its base.',
  },
  'dist-same-origin': {
    message: 'The page wants to fetch “{value}” from elsewhere',
    fix: 'Put the resource into the site',
    doc: 'Nothing is fetched from other origins.',
  },
  'dist-no-inline': {
    message: 'The page holds {value}',
    fix: 'Move it to a file of its own',
    doc: 'No inline scripts, styles and event attributes.',
  },
  'dist-csp': {
    message: 'The page does not have the agreed content security policy',
    fix: 'This is a fault of the build; please report it',
    doc: 'Every page has a strict content security policy.',
  },
  'dist-id-unique': {
    message: 'The id “{value}” stands twice on the page',
    fix: 'Change one of them',
    doc: 'Ids are unique within a page.',
  },
  'dist-id-reference': {
    message: '{attribute} names the id “{value}”, which is not on the page',
    fix: 'Mend the id',
    doc: 'for and aria-* name ids that exist.',
  },
  'dist-html-valid': {
    message: 'This is not valid HTML: {value}',
    fix: 'See the rule {rule} of html-validate',
    doc: 'html-validate finds no errors.',
  },
  'dist-card-character': {
    message: 'The picture of the page {page} for links has no {value}: the font lacks it',
    fix: 'Say it with another character, or leave it: there is a gap in its place',
    doc: 'The font of the pictures for links has every character of their titles (with --social-cards).',
  },
  'dist-page-weight': {
    message: 'The HTML of the page {page} is {size}, more than {limit}',
    fix: 'Split it into several notes; formulas, long code and long lists weigh most',
    doc: 'The HTML of a page is at most 500 kB.',
  },
  'dist-math-clean': {
    message: 'A formula on the page is not set: {value}',
    fix: 'Mend the formula',
    doc: 'No katex-error, no red macro names, no $$ without a partner.',
  },
};
