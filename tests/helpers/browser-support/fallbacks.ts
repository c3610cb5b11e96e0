/** What is asked of browsers that not all of ours have, and what those without it show instead. */
export const fallbacks: Readonly<Record<string, string>> = {
  'text-size-adjust': 'Safari takes it with its prefix; a desktop has no text to adjust',
  'text-size-adjust: none': 'Safari takes it with its prefix; a desktop has no text to adjust',
  'text-autospace': 'Chinese and Latin letters stand without the small space between them',
  'text-autospace: normal': 'as above',
  'text-autospace: no-autospace': 'as above: nothing to switch off',
  'text-wrap': 'lines break where they always did',
  'text-wrap: balance': 'a heading of two lines may end in a short one',
  'text-wrap: pretty':
    'a paragraph of the English guide may end in a single word, a short text in a single character',
  '::selection': 'an iPhone marks what is selected in its own colour',
  '::-webkit-search-cancel-button': 'Firefox has none of its own that would stand beside ours',
  'cursor: pointer': 'a phone has no cursor',
  ':has(+.code-output)': 'the lower corners of a code block are round above its output',
  ':has(.search-dialog[open])': 'the page behind the search can be scrolled',
  ':has(.note-bar [open])':
    'without scripts the contents lie over what they lead to until they are shut',
  'scrollbar-width': 'the scrollbar beside the filters is as wide as others',
  'scrollbar-width: thin': 'as above',
  'content-visibility': 'everything is laid out at once: the reading list takes longer to filter',
  'content-visibility: auto': 'as above',
  'content-visibility: visible': 'as above: nothing was skipped',
  'contain-intrinsic-block-size': 'where it is missing, content-visibility is too',
  'break-after: avoid': 'a printed heading may stand at the foot of its page',
  'break-before: avoid': 'a caption may be printed on the page after its figure',
  '@page': 'Safari prints with the margins of its own dialog',
  orphans: 'a paragraph may be printed with its first line alone at the foot of a page',
  widows: 'as above, with its last line at the head of the next',
  'container-type': 'the drawings of a figure stand below each other',
  'container-type: inline-size': 'as above',
  '@container': 'as above',
  '::details-content': 'client/print.ts opens what is folded away, where scripts run',
  'font-family: Math':
    'a word in the names of fonts, not the family that browsers have of their own',
  '::-webkit-details-marker': 'Safari’s name for its triangle; others drop it by list-style',
  'Intl.Segmenter': 'words of a question are told by a rule; pairs of characters count alike',
  'Intl.Segmenter.segment': 'as above',
  'Intl.SegmentData.segment': 'as above',
  'Clipboard.write': 'text alone is written; only Safari needs to be asked before it is there',
  ClipboardItem: 'as above',
  'InputEvent.isComposing': 'half a word is filtered by; the whole word asks again',
};

/** The same for elements and attributes of pages. */
export const pageFallbacks: Readonly<Record<string, string>> = {
  '<details name>':
    'a script shuts one fold of a note’s bar when the other opens; without, one lies over the other',
  '<input autocapitalize>': 'a Mac has no keyboard on its screen that would write capitals',
};
