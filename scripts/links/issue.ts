import type { LinkHealth, WalledHost } from '../../src/schema/health.ts';
import { visible } from './print.ts';
import type { CommandWords } from '../../src/words/commands.ts';

type Words = CommandWords['links'];

const REVIEW_DAYS = 180;
const DAY = 86_400_000;

/**
 * The issue for maintainers as Markdown, or an empty text where no link is dead.
 *
 * @param newlyDead addresses whose death this run confirmed
 * @param places where the notes use an address
 */
export function toIssue(
  links: readonly LinkHealth[],
  walledHosts: readonly WalledHost[],
  newlyDead: ReadonlySet<string>,
  places: ReadonlyMap<string, readonly string[]>,
  now: Date,
  words: Words,
): string {
  const dead = links.filter(({ state }) => state === 'dead');
  if (dead.length === 0) return '';
  const isNew = ({ url }: LinkHealth): boolean => newlyDead.has(url);
  const sections = [
    section(words.issue.newlyDead, dead.filter(isNew), places, words),
    section(
      words.issue.stillDead,
      dead.filter((link) => !isNew(link)),
      places,
      words,
    ),
    review(walledHosts, now, words.issue),
  ];
  return [`${words.issue.intro(dead.length)}\n`, ...sections]
    .filter((part) => part !== '')
    .join('\n');
}

function section(
  title: (links: number) => string,
  links: readonly LinkHealth[],
  places: ReadonlyMap<string, readonly string[]>,
  { issue: words, reasons }: Words,
): string {
  if (links.length === 0) return '';
  const lines = links.map((link) => {
    const where = (places.get(link.url) ?? []).map((place) => `  - ${code(place)}\n`).join('');
    const plain = reasons[link.reason];
    const reason = link.failing?.kind === 'faulty' ? words.likely(plain) : plain;
    const told = link.archive === null ? reason : words.archived(reason, link.archive);
    return `- [ ] ${words.entry(code(link.url), told)}\n${where}`;
  });
  return `## ${title(links.length)}\n\n${lines.join('')}`;
}

function review(hosts: readonly WalledHost[], now: Date, words: Words['issue']): string {
  const due = hosts.filter(
    ({ reviewed }) =>
      reviewed === null || now.getTime() - Date.parse(reviewed) >= REVIEW_DAYS * DAY,
  );
  if (due.length === 0) return '';
  const lines = due.map(({ host, links }) => `- ${words.host(code(host), links)}\n`).join('');
  return `## ${words.review(due.length)}\n\n${words.reviewAdvice}\n\n${lines}`;
}

/** Inline code that no address can break out of. */
function code(text: string): string {
  return `\`${visible(text).replaceAll('`', '%60')}\``;
}
