import type { MarkdownComponent, MarkdownPiece } from '../markdown/markdown-pieces.ts';
import type { Words } from '../words/index.ts';
import type { Guide } from './guide-types.ts';
import type { LinkView, NoteView, SectionView } from './types.ts';

interface Surroundings {
  guide: Guide;
  words: Words;
  /** Origin of the published site. */
  site: URL;
}

/**
 * A note as Markdown for programs and for those who take it along: what its page says, formulas as TeX, figures by their
 * captions, reading lists where the page has them.
 */
export function printNoteMarkdown(
  note: NoteView,
  pieces: readonly MarkdownPiece[],
  { guide, words, site }: Surroundings,
): string {
  const page = new URL(note.href, site).href;
  const abouts = new Map(
    pieces.flatMap((piece) =>
      typeof piece !== 'string' && piece.name === 'About'
        ? [[piece.attributes['link']!, piece] as const]
        : [],
    ),
  );
  const placed = new Set(
    pieces.flatMap((piece) =>
      typeof piece !== 'string' && piece.name === 'ReadingList'
        ? [piece.attributes['section']]
        : [],
    ),
  );
  const facts = [note.part.title, note.levelLabel, note.minutesLabel, note.reviewedLabel];
  const requires = note.requires.map(
    ({ title, href }) => `[${title}](${new URL(href, site).href})`,
  );
  return `${[
    `# ${note.title}`,
    `> ${note.summary}`,
    `${facts.join(' · ')}  \n<${page}>`,
    ...(requires.length > 0 ? [`**${words.requires}** ${requires.join(' · ')}`] : []),
    print(pieces),
    ...note.sections.filter(({ id }) => !placed.has(id)).map(printSection),
    `---\n\n${licenceOf(guide)}`,
  ]
    .join('\n\n')
    .trim()}\n`;

  function print(all: readonly MarkdownPiece[]): string {
    return all
      .map((piece, index) => {
        if (typeof piece !== 'string') return printComponent(piece);
        const before = all[index - 1];
        // What an About stood in is printed elsewhere, and leaves no gap.
        return typeof before === 'object' && before.name === 'About'
          ? piece.replace(/^\n+/, '')
          : piece;
      })
      .join('');
  }

  function printComponent(component: MarkdownComponent): string {
    const { name, attributes, indent } = component;
    const text = () => dedent(print(component.pieces), indent).trim();
    const block = (...paragraphs: string[]) => indentRest(paragraphs.join('\n\n'), indent);
    switch (name) {
      case 'Term':
        return print(component.pieces);
      case 'Cite': {
        const source = guide.linkById.get(attributes['link']!)!;
        const label = words.citation([source.citedBy, source.year, attributes['locator']]);
        return `[${label}](${source.url})`;
      }
      case 'Figure': {
        const link = `[${words.figureInNote}](${page}#figure-${attributes['name']})`;
        return block(quote([link, attributes['caption']].filter(Boolean).join(' · ')));
      }
      case 'Callout': {
        const title = attributes['title'] === undefined ? '' : ` ${attributes['title']}`;
        const kind = attributes['kind'] as keyof Words['callouts'];
        return block(quote(`**${words.callouts[kind]}**${title}\n\n${text()}`));
      }
      case 'Card':
        return block(`**${words.cardTitle}** ${attributes['question']}`, quote(text()));
      case 'Exercise': {
        const heading = [
          words.exercise,
          attributes['title'],
          words.minutes(Number(attributes['minutes'])),
        ];
        return block(`**${heading.filter(Boolean).join(' · ')}**`, text());
      }
      case 'Answer':
        return block(quote(`**${words.answer}**\n\n${text()}`));
      case 'Quote': {
        const source = guide.linkById.get(attributes['link'] ?? '');
        const { by = source?.byline, locator, verbatim } = attributes;
        const title = source && `[${source.title}](${source.url})`;
        const kind = verbatim ? words.verbatim : words.paraphrase;
        const from = [kind, by, title, locator].filter(Boolean).join(' · ');
        return block(quote(`${text()}\n\n— ${from}`));
      }
      case 'Versions':
        return block(text());
      case 'Version':
        return block(`**${attributes['name']}**`, text());
      case 'ReadingList':
        return printSection(note.sections.find(({ id }) => id === attributes['section'])!);
      case 'About':
        // Under the entry of its link.
        return '';
    }
  }

  function printSection({ title, groups }: SectionView): string {
    const entries = groups.flatMap(({ links }) => links.map(({ link }) => printEntry(link)));
    return [`## ${title}`, ...entries].join('\n\n');
  }

  function printEntry(link: LinkView): string {
    const rating = link.ratingLabel === undefined ? '' : ` **${link.ratingLabel}**`;
    const facts = [...link.facts, ...link.badges].join(' · ');
    const about = abouts.get(link.id);
    const paragraphs = [
      `- [${link.title}](${link.url})${rating}${facts === '' ? '' : ` — ${facts}`}`,
      ...(link.whyText === undefined ? [] : [`  ${link.whyText}`]),
      ...(about ? [indentAll(printAbout(about), 2)] : []),
    ];
    return paragraphs.join('\n\n');
  }

  /** A quote in it is from the link that it is about. */
  function printAbout({ attributes, pieces: inner }: MarkdownComponent): string {
    const link = attributes['link']!;
    return print(
      inner.map((piece) =>
        typeof piece !== 'string' && piece.name === 'Quote'
          ? { ...piece, attributes: { link, ...piece.attributes } }
          : piece,
      ),
    ).trim();
  }
}

const quote = (text: string): string => text.replace(/^/gm, '> ').replace(/^> $/gm, '>');

const indentAll = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

const indentRest = (text: string, by: number): string =>
  text.replace(/\n(?=.)/g, `\n${' '.repeat(by)}`);

const dedent = (text: string, by: number): string =>
  by === 0 ? text : text.replace(new RegExp(`^ {1,${by}}`, 'gm'), '');

function licenceOf({ licence: { text, url } }: Guide): string {
  return url === undefined ? text : `[${text}](${url})`;
}
