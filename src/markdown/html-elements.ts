import { say, type Phrase } from '../schema/phrases/index.ts';

const groups: [names: string, instead: (name: string) => Phrase][] = [
  ['br wbr', () => say('html-br')],
  ['b strong', () => say('html-bold')],
  ['i em cite dfn var', () => say('html-italic')],
  ['s del strike', () => say('html-struck')],
  ['mark', () => say('html-bold')],
  ['kbd', () => say('html-key')],
  ['sub', () => say('html-script', { value: 'x_{1}' })],
  ['sup', () => say('html-script', { value: 'x^{2}' })],
  ['u ins', () => say('html-underline')],
  [
    'center font span div small big section article header footer main nav aside style marquee',
    () => say('html-layout'),
  ],
  ['img picture figure figcaption svg', () => say('html-image')],
  ['a', () => say('html-link')],
  ['table thead tbody tfoot tr th td caption colgroup col', () => say('html-table')],
  ['details summary', () => say('html-fold')],
  ['ul ol li dl dt dd', () => say('html-list')],
  ['blockquote q', () => say('html-quote')],
  ['code tt samp', () => say('html-code')],
  ['pre', () => say('html-block')],
  ['hr', () => say('html-rule')],
  ['h1 h2 h3 h4 h5 h6', () => say('html-heading')],
  ['p', () => say('html-paragraph')],
  ['video audio source track iframe embed object', () => say('html-media')],
  [
    'script button input form label select option optgroup datalist fieldset legend output textarea canvas link meta base math template noscript slot dialog progress meter map area menu hgroup search html head body title frame frameset applet',
    () => say('html-other'),
  ],
  ['abbr', () => say('extension-abbreviation')],
  ['ruby rt rp bdo bdi time address data', () => say('html-layout')],
];

const instead = new Map(
  groups.flatMap(([names, phrase]) =>
    names.split(' ').map((name) => [name, phrase(name)] as const),
  ),
);

/** What a note has instead of an element of HTML; undefined for a name that HTML does not have. */
export function insteadOfHtml(name: string): Phrase | undefined {
  return instead.get(name.toLowerCase());
}
