import type { AreaWords } from '../../rule-words.ts';

export const references: AreaWords<'references'> = {
  'term-preferred': {
    message: '“{value}” is called “{other}” in this guide',
    fix: 'Write “{other}”; the other name may be mentioned once, in brackets',
    doc: 'One idea, one word: names under avoid in terms.yaml serve search only and stay out of the text (quotes, code, titles of works, quotation marks and brackets excepted).',
  },
  'note-exists': {
    message: 'There is no note “{value}”',
    fix: 'Name a note that exists, or delete this item',
    doc: 'Notes that are named exist.',
  },
  'link-target-exists': {
    message: 'The site has no address “{value}”',
    fix: 'Write an address that exists, or delete the link',
    doc: 'Links within the site lead to pages that exist; they begin and end with /.',
  },
  'link-fragment-exists': {
    message: '{page} has no fragment “#{value}”',
    fix: 'Write a fragment that the page has, or link to the page alone',
    doc: 'Fragments exist on the page that they lead to.',
  },
  'link-wiki': {
    message: '“{value}” is a wiki link and will show on the page as typed',
    fix: 'Write [text](/part/slug/); for an image, ![what it shows](/images/file-name)',
    doc: 'Links within the site are written [text](/part/slug/), not [[wiki link]].',
  },
  'reference-defined': {
    message:
      '“{value}” refers to [{id}], whose address is written nowhere, and will show on the page as typed',
    fix: 'Add a line “[{id}]: address”, or write [text](address); if it is not a link, write the first [ as \\[',
    doc: 'The mark of [text][mark] has its address somewhere in the note.',
  },
  'link-raw': {
    message: '“{value}” did not become a link and will show on the page as typed',
    fix: '{advice}',
    doc: 'What is written as a link is one: no spaces in its address, its brackets ASCII and in pairs.',
  },
  'link-text': {
    message: 'The link text “{value}” does not say where it leads',
    fix: 'Write the name of what it leads to',
    doc: 'Link texts name what they lead to, not “here” or “click”.',
  },
  'link-nested': {
    message: 'There is a link inside a link: “{value}”',
    fix: 'Move the inner one out of the text of the link',
    doc: 'The text of a link or <Term> holds no other link, footnote, <Term> or <Cite>: on a web page no link can hold another.',
  },
  'definition-once': {
    message: '“{value}” is written twice, and the second will not be used',
    fix: 'Keep one, or give it another mark',
    doc: 'A mark is defined once: Markdown uses only the first [mark]: address and prints only the first [^mark]: footnote.',
  },
  'footnote-paired': {
    message: 'The footnote “{value}” {found}',
    fix: 'Write [^mark] in the text and [^mark]: at the end, one of each',
    doc: 'A footnote has both its mark and its text.',
  },
  'section-exists': {
    message: 'This note has no reading list “{value}”',
    fix: 'Write the id of a section of its front matter, or delete this line',
    doc: 'A ReadingList shows a section of its own note.',
  },
  'link-exists': {
    message: 'There is no link with the id “{value}”',
    fix: 'Write the id of a link that exists, or delete this line',
    doc: 'ref, Cite and Quote name links that exist.',
  },
  'about-link-local': {
    message: 'The link “{value}” that this <About> speaks of is not in this note',
    fix: 'Write the id of a link of this note; or move it to the note that lists the link; or, if the link is no longer wanted, delete it',
    doc: 'An About stands in the note of its link.',
  },
  'term-exists': {
    message: 'terms.yaml has no term “{value}”',
    fix: 'Write the id of a term that exists, or add it to terms.yaml; if the term is no longer wanted, delete the tag',
    doc: 'Term and teaches name terms that exist.',
  },
  'figure-exists': {
    message: 'There is no figure “{value}”',
    fix: 'Write the name of a figure that exists',
    doc: 'Figure names a figure that exists.',
  },
  'requires-self': {
    message: 'The note “{value}” wants itself read first',
    fix: 'Delete this item',
    doc: 'No note requires itself.',
  },
  'requires-cycle': {
    message: 'These notes require each other in a circle: {value}',
    fix: 'Remove one of the requirements',
    doc: 'What notes require makes no circle.',
  },
  'requires-order': {
    message: '“{value}”, which this note requires, stands after it',
    fix: 'Change the order in guide.yaml, or drop the requirement',
    doc: 'What a note requires stands before it.',
  },
  'published-address': {
    message: 'The published address /{value}/ is gone',
    fix: 'Write formerly: [{value}] in {note}; if it was never published, delete this line',
    doc: 'Addresses in published.json still answer: by a note, a part or a page, or by formerly, which leads on.',
  },
  'published-link': {
    message: 'The published link id “{value}” is gone',
    fix: 'Write aliases: [{value}] in the link that takes its place; if it was never published, delete this line',
    doc: 'Link ids in published.json are still there, or are aliases of other links.',
  },
  'published-own': {
    message:
      'This file names {value} {value:note|notes}, and this guide has none of {value:it|them}',
    fix: 'Once the content is your own, delete this file and run npm run fix to write another',
    doc: 'published.json names the addresses of this very guide.',
  },
  'published-listed': {
    message: 'Not yet written down in published.json: {value}',
    fix: 'Run npm run fix before you publish, which writes it down',
    doc: 'All addresses and link ids stand in published.json, so that none is lost when something is moved or renamed.',
  },
};
