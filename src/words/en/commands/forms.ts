import type { CommandWords } from '../../command-words.ts';

export const forms: CommandWords['forms'] = {
  deadLink: {
    name: 'Dead link',
    description: 'It does not open, its content is gone, or it leads elsewhere',
    title: 'Dead link: ',
    hint: 'Where you come from “Report this link” on the site, the first three fields are filled in: just submit.',
    link: 'Id of the link',
    linkHint: 'What follows # in the address of the entry; leave it empty if you do not know it.',
    url: 'Address',
    note: 'In which note',
    symptom: 'What you see',
    symptoms: [
      'It does not open, or shows 404',
      'It opens, but the content is no longer what it was',
      'It leads to another address',
      'It needs a login or a payment',
      'It does not open where I am',
    ],
    replacement: 'Is there a new address?',
    replacementHint:
      'If you know where it has moved, where there is an archived copy or what could take its place, write it here.',
  },
  mistake: {
    name: 'Mistake',
    description:
      'Something wrong in a note: a fact, a formula, code, a typo, or what cannot be understood',
    title: 'Correction: ',
    page: 'On which page',
    pageExample: 'The address of the page, with what follows # if you can',
    wrong: 'What it says, and what is wrong with it',
    wrongHint:
      'Copy the sentence, then say what it should be. A click on a formula copies its TeX.',
    source: 'How you know',
    sourceHint: 'Documentation, a paper or a few lines of code that run. Not needed for a typo.',
  },
  newLink: {
    name: 'Propose a link',
    description: 'An article, course, paper, book or tool that belongs in a reading list',
    title: 'Proposal: ',
    url: 'Address',
    urlHint: 'The original if possible: no copy, no short link, no tracking parameters.',
    work: 'Title and author',
    workExample: 'Title, by somebody',
    note: 'For which note',
    noteExample: (note) => `For example ${note}, or the address of the page`,
    why: 'Why it is worth reading',
    whyHint:
      'What does it explain that nothing else in the list does? What must one know before? In your own words, please.',
    relation: 'Your relation to the author',
    isAuthor:
      'I am the author, or have an interest in the author or publisher (that is no obstacle, just say so)',
  },
  pullRequest: `<!-- For something small (a typo, a dead link) a sentence is enough; delete the rest. -->

What changes, and why:

Where content changes:

- [ ] \`npm run check\` finds no errors
- [ ] The words are my own; facts, numbers and names of interfaces were looked up
- [ ] New links have a \`why\`, and ratings were not given lightly

Where code changes:

- [ ] \`npm test\` passes, and what is new has a test that turns red without it
- [ ] What readers or authors notice is in \`CHANGELOG.md\`
`,
  workflow: {
    SAY_UPDATE: 'Update the states of outside links',
    SAY_UPDATE_BODY:
      'What the weekly check found. Changes content/link-health.json only; readers see the new states once it is merged.',
    SAY_REFUSED: 'No permission to open a pull request',
    SAY_REFUSED_ADVICE:
      'The results are in the branch %s. Tick “Allow GitHub Actions to create and approve pull requests” in Settings → Actions → General, or open %s yourself',
    SAY_NO_ISSUES: 'Issues are off',
    SAY_NO_ISSUES_ADVICE:
      'The dead links are in the summary of this run. To have an issue of them, tick Issues in Settings → General → Features.',
    SAY_LABEL: 'Outside links that are confirmed dead',
    SAY_CUT: '… The rest is in content/link-health.json.',
    SAY_NONE: 'No outside link is dead any more.',
    SAY_DEAD: 'Dead outside links',
  },
  release: {
    SAY_DOWNLOADS: 'Downloads',
    SAY_DOWNLOADS_BODY:
      'Books, pages to print and offline pages of the guide, renewed along with the site; these are of %s.',
  },
};
