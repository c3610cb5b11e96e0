import { stringify } from 'yaml';
import type { CommandWords } from '../../src/words/commands.ts';

/** A note of the guide and a link in it, to show how ids look. */
export interface Example {
  note: string;
  link: string;
}

/** Stands in a form that is ours to write. */
export const formMark =
  '# `npm run fix` writes this form in the language of guide.yaml; without this line it leaves it as it is.\n';

/** The forms for those who report or propose something, by their names below .github/ISSUE_TEMPLATE. */
export function renderForms(
  { deadLink, mistake, newLink }: CommandWords['forms'],
  example: Example,
): Record<string, string> {
  return {
    'dead-link.yml': toForm(deadLink, 'reported', [
      { type: 'markdown', attributes: { value: deadLink.hint } },
      input('link', deadLink.link, { description: deadLink.linkHint, placeholder: example.link }),
      required(input('url', deadLink.url, { placeholder: 'https://' })),
      input('note', deadLink.note, { placeholder: example.note }),
      {
        type: 'dropdown',
        id: 'symptom',
        attributes: { label: deadLink.symptom, options: deadLink.symptoms },
      },
      textarea('replacement', deadLink.replacement, deadLink.replacementHint),
    ]),
    'mistake.yml': toForm(mistake, 'mistake', [
      required(input('page', mistake.page, { placeholder: mistake.pageExample })),
      required(textarea('wrong', mistake.wrong, mistake.wrongHint)),
      textarea('source', mistake.source, mistake.sourceHint),
    ]),
    'new-link.yml': toForm(newLink, 'new-link', [
      required(
        input('url', newLink.url, { description: newLink.urlHint, placeholder: 'https://' }),
      ),
      required(input('title', newLink.work, { placeholder: newLink.workExample })),
      required(input('note', newLink.note, { placeholder: newLink.noteExample(example.note) })),
      required(textarea('why', newLink.why, newLink.whyHint)),
      {
        type: 'checkboxes',
        id: 'relation',
        attributes: { label: newLink.relation, options: [{ label: newLink.isAuthor }] },
      },
    ]),
  };
}

/** A workflow with its `SAY_…` variables in the words of a language; all the rest as it was. */
export function sayInWorkflow(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/^( +)(SAY_[A-Z_]+): .*$/gm, (line, indent: string, name: string) => {
    const said = words[name];
    return said === undefined ? line : `${indent}${name}: '${said.replaceAll("'", "''")}'`;
  });
}

/** A workflow that follows a branch, with another; it knows one by its trigger and by the ref that it asks for. */
export function followBranch(text: string, branch: string): string {
  const name = stringify(branch, { singleQuote: true }).trim();
  return text
    .replace(/^( +branches: )\[[^\]]*\]$/gm, (_, key: string) => `${key}[${name}]`)
    .replace(/'refs\/heads\/[^']+'/g, () => `'refs/heads/${branch}'`);
}

/** A field as GitHub wants it. @see https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema */
interface Field {
  type: string;
  id?: string;
  attributes: object;
  validations?: { required: true };
}

function toForm(
  { name, description, title }: { name: string; description: string; title: string },
  label: string,
  body: readonly Field[],
): string {
  const form = { name, description, title, labels: [label], body };
  return formMark + stringify(form, { lineWidth: 0, singleQuote: true });
}

function input(id: string, label: string, more: object): Field {
  return { type: 'input', id, attributes: { label, ...more } };
}

function textarea(id: string, label: string, description: string): Field {
  return { type: 'textarea', id, attributes: { label, description } };
}

function required(field: Field): Field {
  return { ...field, validations: { required: true } };
}
