import { listOf, textOf, type Content } from '../../../src/read/content.ts';
import { isListedPage, pageIdOf } from '../../../src/read/listed-pages.ts';
import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { createFinder } from '../../../src/schema/nearest.ts';
import { say } from '../../../src/schema/phrases/index.ts';

/** What guide.yaml says of the site as a whole: its images, and its pages beside the notes. */
export function checkSettings(content: Content): Issue[] {
  if (content.guide.raw === undefined) return [];
  return [...checkGuideImages(content), ...checkPages(content)];
}

function checkGuideImages({ guide, publicFiles }: Content): Issue[] {
  const nearest = createFinder(
    [...publicFiles.keys()].filter((address) => /\.(?:svg|png)$/.test(address)),
  );
  return ['logo', 'favicon'].flatMap((field) => {
    const value = textOf(guide.raw, field);
    if (value === undefined || publicFiles.has(value)) return [];
    const place = guide.placeOf([field]);
    return [createIssue('guide-image', place, { field, value }, { nearest: nearest(value) })];
  });
}

/** Every page listed once, every listed page there, none where a part is. */
function checkPages({ guide, files }: Content): Issue[] {
  const issues: Issue[] = [];
  const owners = new Map<string, string>();
  listOf(guide.raw, 'parts').forEach((part, index) => {
    const { file, line } = guide.placeOf(['parts', index, 'id']);
    const id = textOf(part, 'id');
    if (id !== undefined) owners.set(id, `${file}:${line}`);
  });
  const nearest = createFinder(files.flatMap(({ name }) => pageIdOf(name) ?? []));
  listOf(guide.raw, 'pages').forEach((page, index) => {
    const value = textOf(page, 'id');
    if (value === undefined) return;
    const place = guide.placeOf(['pages', index, 'id']);
    const other = owners.get(value);
    owners.set(value, `${place.file}:${place.line}`);
    if (other !== undefined)
      issues.push(createIssue('id-unique', place, { kind: say('kind-page'), value, other }));
    else if (!files.some(({ name }) => name === `${value}.mdx`))
      issues.push(createIssue('page-file', place, { value }, { nearest: nearest(value) }));
  });
  for (const { name, path } of files) {
    const value = pageIdOf(name);
    if (value !== undefined && !isListedPage({ guide }, value))
      issues.push(createIssue('page-listed', { file: path, line: 1, column: 1 }, { value }));
  }
  return issues;
}
