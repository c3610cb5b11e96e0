import type { AreaWords } from '../../rule-words.ts';

export const ratings: AreaWords<'ratings'> = {
  'rating-in-prose': {
    message: '“{value}” holds the mark of a rating',
    fix: 'Put ratings in the field rating: recommended or essential',
    doc: 'No stars and no ratings in brackets in titles and sentences.',
  },
  'rating-share': {
    message: 'In “{value}”, {share} of the links are essential',
    fix: 'Call essential only what readers really cannot do without',
    doc: 'At most half of a section is essential (where it has four links or more).',
  },
  'quote-source': {
    message: 'The <Quote> has no source',
    fix: 'Write by="author", and put it in <About link="…"> or write link="…"',
    doc: 'A quote has an author and a link to its source.',
  },
  'quote-length': {
    message: 'The quote has {value} {value:character|characters}, more than {limit}',
    fix: 'Shorten it: a paraphrase keeps only the point, an excerpt a sentence or two',
    doc: 'A paraphrase has at most 400 characters, a literal excerpt 120.',
  },
  'quote-locator': {
    message: 'The literal excerpt of {value} does not say where it stands',
    fix: 'Add locator="§3" or locator="page 12"',
    doc: 'A literal excerpt says where it stands.',
  },
};
