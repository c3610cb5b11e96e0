import type { AreaWords } from '../../rule-words.ts';

export const files: AreaWords<'files'> = {
  'file-name': {
    message: 'The file name “{value}” holds more than lower-case letters, digits and hyphens',
    fix: 'Give it a short English name in lower case, with hyphens between words: one-two.mdx; the name is the address of the page',
    doc: 'Notes stand at content/<part>/<slug>.mdx; folders and files have names of lower-case letters, digits and hyphens.',
  },
  'file-reserved': {
    message: 'Windows can have no file called “{value}”',
    fix: 'Choose another name',
    doc: 'No file is called con, prn, aux, nul, com0–com9 or lpt0–lpt9: Windows keeps these for devices and cannot check the repository out.',
  },
  'file-readable': {
    message: '“{value}” cannot be read: {found}',
    fix: 'Put a readable file there; where permission is missing, grant it first',
    doc: 'Every file can be read, and no folder stands where a file belongs.',
  },
  'file-extension': {
    message: '“{value}” is not a note: notes end in .mdx',
    fix: 'Rename it to .mdx, or move it out of content/',
    doc: 'content/ holds nothing but .mdx notes, guide.yaml, terms.yaml, link-health.json, published.json and imported.json.',
  },
  'file-unexpected': {
    message: 'Nobody knows what the file “{value}” is for',
    fix: 'Move notes to content/<part>/, and everything else out of content/',
    doc: 'Notes lie exactly one folder deep, in their part; at the root of content/ stand only the pages of guide.yaml and the five data files.',
  },
  'file-case-twin': {
    message: '“{value}” and “{other}” differ only in upper and lower case',
    fix: 'Rename one of them: on some systems they are the same file',
    doc: 'No two file names differ only in upper and lower case.',
  },
  'file-symlink': {
    message: '“{value}” is a symbolic link',
    fix: 'Put a real file in its place',
    doc: 'content/ and public/ hold no symbolic links: one could publish any other file of the machine.',
  },
  'file-size': {
    message: 'The file is {value}, more than {limit}',
    fix: 'Split a note into several; take out of terms.yaml what no note teaches',
    doc: 'A file is at most 400 kB.',
  },
  'public-file': {
    message: '“{value}” cannot be published: {found}',
    fix: '{advice}',
    doc: 'public/ holds plain files that are published as they are: no pipes or devices, no web pages or style sheets, no addresses of the site itself; public/images/ holds only images.',
  },
  'file-encoding': {
    message: 'The file is not encoded in UTF-8',
    fix: 'Save it in your editor as UTF-8 (without BOM)',
    doc: 'Files are encoded in UTF-8.',
  },
  'file-control-character': {
    message: 'There is an invisible character here, {value}',
    fix: 'Delete it; npm run fix removes byte order marks and makes all line ends the same',
    doc: 'No byte order mark, CRLF, NUL, zero-width or bidirectional control characters.',
  },
  'guide-image': {
    message: 'guide.yaml names “{value}” as its {field}, but public/ has no such file',
    fix: 'Put the file there, or write the address of one that is',
    doc: 'The logo and the favicon that guide.yaml names are SVG or PNG files in public/.',
  },
  'file-missing': {
    message: '{value} is missing',
    fix: 'Add it as the map of folders in the README shows',
    doc: 'guide.yaml and terms.yaml are there.',
  },
  'merge-resolved': {
    message: 'A merge conflict is not resolved: “{value}”',
    fix: 'Keep the side you want and delete the three lines <<<<<<<, ======= and >>>>>>>',
    doc: 'No marks of a merge conflict.',
  },
  'move-unfinished': {
    message:
      'The last npm run move or import did not finish: some files are changed and some are not',
    fix: 'Run npm run fix to go back, then try again',
    doc: 'content/ holds no move-journal.json of a move or import that was cut short.',
  },
  'notes-exist': {
    message: 'There is not a single note',
    fix: 'Write the first one with npm run new -- <part>/<slug> <title>',
    doc: 'A guide has at least one note.',
  },
};
