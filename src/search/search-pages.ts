/** `pagefind/pages.json`: what a browser must know of the index besides what Pagefind keeps. */
export interface SearchPages {
  /** Pages of the index, ordered by the ids of their notes. */
  ids: string[];
  /** Folders of indexes that are merged into the first, where a site was built part by part. */
  others: string[];
}
