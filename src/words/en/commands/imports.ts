import type { CommandWords } from '../../command-words.ts';
import { count } from '../count.ts';

export const imports: CommandWords['imports'] = {
  usage: `Usage: npm run import -- <README.md or folder> [options]
  e.g. npm run import -- awesome-list/README.md --base https://github.com/owner/repository/blob/main/ --dry-run
  Makes parts, notes, reading lists and links of a list in Markdown, asks no network, says what it writes and what it
  cannot place, then writes all at once and over nobody's file
  Of a folder every .md is read, README first
  --into PART     brings all of it into this part; without it the headings make parts
  --base ADDRESS  where relative links start; without it they are told as not placed
  --name NAME     what the list is known by when it is imported again; else --base, else its first heading
  --dry-run       only says what would be written
Headings: where three entries in ten stand below a heading of the third level, or six below one of the second and there are
  no more than twelve of the first with three of the second each, the first level becomes parts, the second notes, all below
  reading lists; else the list is one part, and its first level notes. A short line that ends with a colon
  before a list, a line all in bold, an item without a link above others: each titles the reading list below it
Ratings: one or two of ★ ⭐ 🌟 :star: are recommended, three or more essential; beside hollow ones ☆ four fifths are
  essential, three fifths recommended; “recommended” in brackets or alone, 🔥, 👍, 💯 are recommended, “must read” essential,
  and so are their Chinese counterparts;
  bold names are recommended where fewer than a third of their list are bold; one star before a number counts the stars
  of a repository and rates nothing
What is said behind a link becomes its why with draft: true; pages say that it is from the original list, and the check
  counts it until it is rewritten. A work that comes again becomes a ref. Imported again, a list brings only what it has
  changed since; what was edited here stays, what was taken out stays out
Exit codes: 0 imported or nothing new, 1 the list or the content is wrong, 2 wrong use, 3 a fault of the program; of 1, 2 and 3
  nothing was written`,
  oneSource: 'Name one Markdown file or folder',
  noSource: (name) => `There is no file or folder “${name}”`,
  noMarkdown: (name) => `There is no .md file in “${name}”`,
  tooLarge: (name, limit) => `“${name}” is larger than ${limit}; split it first`,
  badBase: (base) => `--base “${base}” is no whole address that begins with http`,
  badPart: (id) =>
    `--into “${id}” cannot be the id of a part: lower-case letters and hyphens, and no address of the site itself`,
  badName: '--name must not be empty or longer than 300 characters',
  nothing: (name) => `${name} has no link that a reading list can hold`,
  mendFirst: 'Nothing was written. Mend these first:',
  wouldBreak:
    'This is a fault of the program; please report it. Nothing was written: there would be these errors',
  lost: 'This is a fault of the program; please report it. Nothing was written: these addresses are neither in what was to be written nor in the report',
  found: (name, entries, placed, refs, left) =>
    `${name}: ${count(entries, 'entry', 'entries')}, ${placed} placed${refs > 0 ? ` (${refs} as ref)` : ''}, ${left} not placed`,
  sizes: (parts, notes, lists, links) =>
    `${count(parts, 'new part')}, ${count(notes, 'new note')}, ${count(lists, 'reading list')}, ${count(links, 'new link')}`,
  aside: (anchors, prose) =>
    `${count(anchors, 'link')} into the list itself; ${count(prose, 'paragraph')} without an address left out`,
  reasons: {
    image: 'a picture',
    badge: 'a badge',
    code: 'in code',
    comment: 'in a comment',
    embedded: 'embedded',
    definition: 'defined and used nowhere',
    'front-matter': 'in front matter',
    'about-list': 'about the list itself (contributing, licence, sponsors …)',
    contents: 'table of contents',
    'other-scheme': 'no address of the web',
    relative: 'relative; --base says where it starts',
    unlinked: 'where no entry can be read',
    'own-site': 'leads to this guide itself',
    refused: 'title or remark refused by the check',
  },
  leftHead: (number) =>
    `${count(number, 'address', 'addresses')} not placed (line, address, reason):`,
  changedHead: (number) => `${count(number, 'address', 'addresses')} written otherwise:`,
  refHead: (number) => `${count(number, 'entry', 'entries')} as ref:`,
  takenOutHead: (number) => `${count(number, 'entry', 'entries')} taken out since, and left out:`,
  goneHead: (number) =>
    `${count(number, 'entry', 'entries')} no longer in the list, left where they are:`,
  editedHead: (number) =>
    `${count(number, 'field')} changed in the list and edited here, left alone:`,
  updatedHead: (number) => `${count(number, 'field')} changed as in the list:`,
  cutHead: (number) => `${count(number, 'why')} cut because too long, on lines:`,
  undatedHead: (number) =>
    `${count(number, 'entry', 'entries')} that may be papers or books, without a year, as article for now:`,
  field: (id, field) => `${field} of ${id}`,
  written: (number) => `${count(number, 'file')} written:`,
  wouldWrite: (number) => `${count(number, 'file')} would be written (--dry-run, nothing was):`,
  unchanged: 'Nothing new, nothing written',
  file: (name, links) => (links > 0 ? `${name}  ${count(links, 'link')}` : name),
  next: `What comes next:
  1. npm run check says what is left to write
  2. Write summary and opening of each part and note; read the links, write why in your own words, delete draft: true
  3. When the list has changed, import it again with the same command`,
  newGuide:
    'There was no guide here, so guide.yaml is new: change title, tagline, description and repository',
};
