import About from './About.astro';
import Answer from './Answer.astro';
import Callout from './Callout.astro';
import Card from './Card.astro';
import Cite from './Cite.astro';
import Exercise from './Exercise.astro';
import Figure from './Figure.astro';
import Quote from './Quote.astro';
import ReadingList from './ReadingList.astro';
import Term from './Term.astro';
import Version from './Version.astro';
import Versions from './Versions.astro';

/** The Astro components behind the names of the component table. */
export const noteComponents = {
  ReadingList,
  About,
  Quote,
  Figure,
  Callout,
  Term,
  Card,
  Exercise,
  Answer,
  Versions,
  Version,
  Cite,
};
