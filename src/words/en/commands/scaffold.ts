import type { CommandWords } from '../../command-words.ts';

const opening = 'Say in a paragraph or two which question this note answers.';
const comment = '{/* The text begins here';

export const scaffold: CommandWords['scaffold'] = {
  starts: {
    summary: 'One sentence that says what a reader can do afterwards',
    notRun: 'All of the code needs a graphics card',
    aliases: ['Another name', 'Abbreviation'],
    asks: ['What would a reader ask who does not know the term?'],
    formerly: 'part/old-slug',
    section: 'What to read',
    link: 'id-of-a-link',
  },
  remarks: {
    summary: 'no more than 120 characters',
    level: (known) => known.join(', '),
    form: 'lesson, brief (a short text and its list) or archive',
    minutes: 'the reading time is computed; only where that is far from the truth',
    notRun: 'the reason, where none of the code of a lesson can run',
    requires: (example) => `notes to read first, e.g. ${example}; they come earlier in guide.yaml`,
    teaches: 'terms that this note teaches, by their ids in terms.yaml',
    reviewed: 'the day on which everything was last checked',
    aliases: 'other names that readers may search for',
    asks: 'what readers ask in everyday words; found by search, shown nowhere',
    formerly: 'former addresses',
    framework: 'only where all of the note is about an old framework',
    rating: (known) => `${known.join(', ')}; most notes have none`,
    sections: 'the reading list; npm run add adds to it too',
  },
  optional:
    'The fields below are optional: take away “# ” to use one, delete those that you do not use',
  comment,
  opening,
  body: `${comment}: say in a paragraph or two which question this note answers, why it is worth learning and what to
read first. One paragraph is one line. The reading list follows the text by itself. How to write headings, formulas, code
and cards: CONTRIBUTING.md. Delete this comment when you are done. */}

${opening}
`,
};
