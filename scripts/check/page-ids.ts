/** Ids that every page uses for its own parts. */
const everywhere = ['content', 'search-dialog-title', 'search-input-dialog'];

/**
 * Ids of the pages on which ids of the content stand, for their own parts: nothing of the content may be called so. The
 * tests of built sites hold this list to what the pages write.
 */
export const furniture = {
  note: [...everywhere, 'footnote-label'],
  reading: [...everywhere, 'explorer-form', 'explorer-text', 'explorer-note', 'explorer-sort'],
  readingPart: everywhere,
  terms: [...everywhere, 'term-filter'],
} as const;

/** How the id of a footnote's mark and that of its text begin. */
export const footnotePrefix = { mark: 'user-content-fnref-', text: 'user-content-fn-' } as const;
