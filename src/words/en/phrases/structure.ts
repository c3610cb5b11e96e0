import type { structure as names } from '../../../schema/phrases/structure.ts';
import type { PhraseWords } from '../../rule-words.ts';

export const structure: PhraseWords<typeof names> = {
  'kind-link': 'link',
  'kind-term': 'term',
  'kind-part': 'part',
  'kind-route': 'route',
  'kind-page': 'page',
  'kind-list': 'reading list',
  'kind-heading': 'heading',
  'kind-card': 'card',
  'kind-exercise': 'exercise',
  'kind-figure': 'figure',
  'kind-footnote': 'footnote',

  'own-furniture': 'the furniture of the page itself',
  'own-figure': 'the pieces of a figure',
  'own-footnotes': 'the footnotes',

  'successor-note': 'the note that takes its place (npm run move does it for you)',
  'successor-part': 'the part that takes its place (guide.yaml)',
  'published-all': 'all addresses and link ids',
  'published-link': 'link {value}',
  'published-more': '{value} and others, {count} in all',
};
