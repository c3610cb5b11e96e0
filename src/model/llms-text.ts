import { addresses, withBase } from '../schema/address.ts';
import type { Words } from '../words/index.ts';
import type { Guide } from './guide-types.ts';

/**
 * `/llms.txt`: the guide for programs that read text, each note by its Markdown.
 * @source https://llmstxt.org/
 */
export function printLlmsText(
  guide: Guide,
  { words, site, base }: { words: Words; site: URL; base: string },
): string {
  const urlOf = (path: string) => new URL(withBase(path, base), site).href;
  const data = [
    `- [guide.json](${urlOf('/guide.json')})`,
    `- [reading.json](${urlOf('/reading.json')})`,
    `- [${words.terms}](${urlOf(addresses.terms)})`,
  ];
  return `${[
    `# ${guide.title}`,
    `> ${guide.description}`,
    guide.licence.text,
    ...guide.parts.flatMap(({ title, summary, notes }) =>
      notes.length === 0
        ? []
        : [
            `## ${title}`,
            summary,
            notes
              .map(
                (note) =>
                  `- [${note.title}](${urlOf(addresses.markdown(note.id))}): ${note.summary}`,
              )
              .join('\n'),
          ],
    ),
    '## Optional',
    data.join('\n'),
  ].join('\n\n')}\n`;
}
