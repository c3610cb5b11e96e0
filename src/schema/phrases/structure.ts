/** Parts of messages about ids and addresses. */
export const structure = {
  // Whose id it is
  'kind-link': [],
  'kind-term': [],
  'kind-part': [],
  'kind-route': [],
  'kind-page': [],
  'kind-list': [],
  'kind-heading': [],
  'kind-card': [],
  'kind-exercise': [],
  'kind-figure': [],
  'kind-footnote': [],

  // Where it stands already, when that is no line of a file
  'own-furniture': [],
  'own-figure': [],
  'own-footnotes': [],

  'successor-note': [],
  'successor-part': [],
  'published-all': [],
  'published-link': ['value'],
  'published-more': ['value', 'count'],
} as const satisfies Record<string, readonly string[]>;
