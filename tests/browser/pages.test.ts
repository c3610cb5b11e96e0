import { describe } from 'vitest';
import { readContent } from '../../src/read/read-content.ts';
import { sites } from '../build/built.ts';
import { readingOrder } from '../build/reading-order.ts';
import { describePages, small } from './page-kinds.ts';

const { guide, pages } = readContent(sites.repo.contentDir);
const { written } = readingOrder(guide.data!);

/** Every kind of page: of the small guide those that show all there is, of the guide itself those that every guide has. */
describe('every kind of page', () => {
  describePages([
    small('home', '/'),
    small('part', `/${guide.data!.parts[0]!.id}/`),
    small('first note', `/${written[0]}/`),
    small('path', '/path/'),
    small('review', '/review/', 'tiny'),
    small('files to take along', '/downloads/', 'tiny'),
    small('placement', '/placement/', 'tiny'),
    small('cards of a part', '/cards/practice/', 'tiny'),
    small('parts with cards', '/cards/', 'tiny'),
    small('note with everything', '/practice/serving/', 'tiny'),
    small('reading list with every badge', '/reading/', 'tiny'),
    small('links of a part with every badge', '/reading/practice/', 'tiny'),
    small('figures', '/figures/', 'tiny'),
    small('figure by itself', '/figures/gradient-descent/', 'tiny'),
    small('few terms', '/terms/', 'tiny'),
    small('search', '/search/'),
    small('link states', '/health/'),
    small('link states with dead links', '/health/', 'tiny'),
    ...pages.map(({ id, data }) => ({ ...small(`page ${id}`, `/${id}/`), title: data!.title })),
    small('not found', '/404.html'),
  ]);
});
