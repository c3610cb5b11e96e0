import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rawSections, type Content } from '../../src/read/content.ts';
import { listedNotes } from '../../src/read/listed-notes.ts';
import { guideLanguages, type GuideLanguage } from '../../src/schema/language.ts';
import { commandWordsOf } from '../../src/words/commands.ts';
import { replaceFile } from '../files/write-file.ts';
import { formMark, renderForms, followBranch, sayInWorkflow, type Example } from './issue-forms.ts';

/**
 * Writes what GitHub shows (issue forms, the text of a pull request, what the workflows say) in a language, and
 * into the workflows the branch that is published.
 * A file that is not there stays away, and one that its owner has made theirs stays as it is.
 * @param folder that holds .github
 * @returns the files that have changed
 */
export function writeForms(folder: string, language: GuideLanguage, content: Content): string[] {
  const words = commandWordsOf(language).forms;
  const ours = guideLanguages.map((name) => commandWordsOf(name).forms.pullRequest);
  const forms = Object.entries(renderForms(words, findExample(content)));
  const update = (name: string, write: (old: string) => string): string[] => {
    const file = join(folder, '.github', name);
    if (!existsSync(file)) return [];
    const old = readFileSync(file, 'utf8');
    const text = write(old);
    if (text === old) return [];
    replaceFile(file, [text]);
    return [`.github/${name}`];
  };
  return [
    ...forms.flatMap(([name, text]) =>
      update(`ISSUE_TEMPLATE/${name}`, (old) => (old.startsWith(formMark) ? text : old)),
    ),
    ...update('pull_request_template.md', (old) => (ours.includes(old) ? words.pullRequest : old)),
    ...['deploy', 'links', 'mirror', 'test'].flatMap((name) =>
      update(`workflows/${name}.yml`, (old) => {
        const said = sayInWorkflow(old, { ...words.workflow, ...words.release });
        return content.guide.data ? followBranch(said, content.guide.data.branch) : said;
      }),
    ),
  ];
}

/** The first note that has a link, in reading order. */
function findExample(content: Content): Example {
  for (const { id } of listedNotes(content)) {
    const note = content.notes.find((candidate) => candidate.id === id);
    const link = rawSections(note?.raw)
      .flatMap(({ links }) => links)
      .find((candidate) => candidate.id !== undefined);
    if (link) return { note: id, link: link.id! };
  }
  return { note: listedNotes(content)[0]?.id ?? 'part/note', link: 'author-topic' };
}
