import type { AreaWords } from '../../rule-words.ts';

export const structure: AreaWords<'structure'> = {
  'guide-note-missing': {
    message: 'guide.yaml lists “{value}”, but there is no such file',
    fix: 'Write the note, or take it out of guide.yaml; if it is to come later, put its slug and title in planned',
    doc: 'Notes listed in guide.yaml have a file, or stand in planned.',
  },
  'page-file': {
    message: 'guide.yaml lists the page “{value}”, but there is no such file',
    fix: 'Write content/{value}.mdx with a title and a summary, or take it out of pages',
    doc: 'Pages listed in guide.yaml have a file, <id>.mdx at the root of content/.',
  },
  'page-listed': {
    message: 'The page “{value}” is not listed in guide.yaml',
    fix: "Add “- id: {value}” to pages in guide.yaml; a note belongs in its part's folder",
    doc: 'Files at the root of content/ are pages that guide.yaml lists in pages; without that list, about.mdx alone.',
  },
  'planned-written': {
    message: '“{value}” is written, but still in planned',
    fix: 'Delete it from planned',
    doc: 'planned holds only notes that are not written yet.',
  },
  'planned-listed': {
    message: '“{value}” in planned is not listed in notes',
    fix: 'Put its slug where it belongs in the notes of this part',
    doc: 'Notes in planned have their place in notes.',
  },
  'guide-note-listed': {
    message: '“{value}” is not listed in guide.yaml',
    fix: 'Add it to the notes of its part in guide.yaml',
    doc: 'Every note is listed exactly once in guide.yaml.',
  },
  'guide-note-once': {
    message: 'guide.yaml lists “{value}” twice',
    fix: 'Keep one of them',
    doc: 'Every note is listed exactly once in guide.yaml.',
  },
  'id-unique': {
    message: 'The {kind} id “{value}” is already taken, in {other}',
    fix: 'Choose another id',
    doc: 'Ids of links, terms, parts and routes are unique in the whole guide; those of sections and headings, within a note.',
  },
  'alias-free': {
    message: 'The alias “{value}” is also an id, in {other}',
    fix: 'Delete the alias',
    doc: 'Nothing else uses a former id.',
  },
  'section-once': {
    message: 'The reading list “{value}” is placed twice',
    fix: 'Keep one <ReadingList>',
    doc: 'A section is placed at most once; those not placed follow the text.',
  },
  'section-title-once': {
    message: 'Two reading lists are called “{value}”',
    fix: 'Give one another title: whoever listens to the page knows them apart by their titles only',
    doc: 'The reading lists of a note have different titles.',
  },
  'ref-once': {
    message: 'This section already has the link “{value}”',
    fix: 'Delete this line',
    doc: 'A link stands only once in a section.',
  },
  'about-once': {
    message: 'The link “{value}” has two <About>',
    fix: 'Make them one',
    doc: 'A link has at most one About.',
  },
  'heading-raw': {
    message: '“{value}” did not become a heading and will show on the page as typed',
    fix: 'Write an ASCII # with a space after it: ## Heading {/* id */}; if it is not a heading, write the # as \\#',
    doc: 'The # of a heading is ASCII, with a space after it.',
  },
  'heading-setext': {
    message: '“{value}” stands right above a line of {found} and so became a heading',
    fix: 'For a rule, leave a blank line before {found}; for a heading, write ## Heading {/* id */}',
    doc: 'Headings are lines that begin with ##, not text with a line drawn below.',
  },
  'heading-id': {
    message: 'The heading “{value}” {found}',
    fix: 'Write ## Heading {/* ascii-id */}',
    doc: 'Headings have an id: ## Directional derivative {/* directional-derivative */}.',
  },
  'heading-level': {
    message: 'The heading “{value}” has the wrong level: {found}',
    fix: 'Begin with ## and go down one level at a time: ## Heading {/* ascii-id */}',
    doc: 'Headings begin with ##, skip no level and go down to ####.',
  },
  'heading-plain': {
    message: 'The heading “{value}” holds {found}',
    fix: 'Use only text and code in a heading',
    doc: 'No formulas, links or components in a heading.',
  },
  'note-has-content': {
    message: 'This note has no text',
    fix: 'Write an introduction',
    doc: 'Every note has text.',
  },
  'group-many': {
    message: 'The group “{value}” has a single link',
    fix: 'Drop group, or write it on the other link too',
    doc: 'A group has at least two links.',
  },
  'term-taught': {
    message: 'The term “{value}” names the note {note}, which does not list it in teaches',
    fix: 'Add {value} to the teaches of {note}',
    doc: 'The note of a term and the teaches of that note agree.',
  },
  'term-taught-once': {
    message: 'The term “{value}” is taught by {note}, not by this note',
    fix: 'Take it out of the teaches of this note, or change terms.yaml',
    doc: 'A term is taught by one note.',
  },
  'term-heading': {
    message: '{note} has no heading with the id “{value}”',
    fix: 'Write the id of the heading there that explains the term; if the whole note does, delete heading',
    doc: 'The heading of a term is one of its note.',
  },
};
