import { createIssue, type Issue } from '../../../src/schema/issue.ts';
import { createFinder } from '../../../src/schema/nearest.ts';
import { mayBeUnread, type Content } from '../../../src/read/content.ts';
import { collectAnswered } from '../published.ts';
import { say, type Saying } from '../../../src/schema/phrases/index.ts';

/** Names that one warning spells out. */
const spelledOut = 3;

/** published.json against the site: what readers may have kept still answers, and what is new is written down. */
export function checkPublished(content: Content): Issue[] {
  const { published, files } = content;
  const start = { file: published.path, line: 1, column: 1 };
  if (!published.data) {
    // A file at fault is reported where it was read.
    if (files.some(({ path }) => path === published.path)) return [];
    return [createIssue('published-listed', start, { value: say('published-all') })];
  }
  const answered = collectAnswered(content);
  const addresses = compare(published.data.addresses, answered.addresses);
  const links = compare(published.data.links, answered.links);
  const goneAddresses = addresses.gone.filter(({ name }) => !mayAnswer(content, name));
  const goneLinks = links.gone.filter(({ name }) => !mayBeUnread(content, name));
  const notes = published.data.addresses.filter((address) => address.includes('/'));
  const isForeign =
    notes.length > 0 &&
    notes.every((address) => goneAddresses.some(({ name }) => name === address)) &&
    goneLinks.length === published.data.links.length;
  if (isForeign && content.notes.length > 0)
    return [createIssue('published-own', start, { value: String(notes.length) })];

  const nearestLink = createFinder(links.added);
  return [
    ...goneAddresses.map(({ name, index }) =>
      createIssue(
        'published-address',
        published.placeOf(['addresses', index]),
        {
          value: name,
          note: say(name.includes('/') ? 'successor-note' : 'successor-part'),
        },
        { nearest: findSuccessor(name, addresses.added) },
      ),
    ),
    ...goneLinks.map(({ name, index }) =>
      createIssue(
        'published-link',
        published.placeOf(['links', index]),
        { value: name },
        { nearest: nearestLink(name) },
      ),
    ),
    ...listNew(addresses.added, links.added).map((value) =>
      createIssue('published-listed', start, { value }),
    ),
  ];
}

function compare(published: readonly string[], answered: readonly string[]) {
  const known = new Set(published);
  const now = new Set(answered);
  return {
    gone: published.flatMap((name, index) => (now.has(name) ? [] : [{ name, index }])),
    added: [...now].filter((name) => !known.has(name)),
  };
}

/** Whether an address may be there although it is not known: its file or the one that names it cannot be read. */
function mayAnswer(content: Content, address: string): boolean {
  const isPart = !address.includes('/');
  return (
    content.files.some(({ name }) => name === `${address}.mdx`) ||
    content.unread.noteIds.has(address) ||
    mayBeUnread(content, address) ||
    (isPart && content.guide.raw === undefined)
  );
}

/** The new address that keeps the slug, else the one most like it. */
function findSuccessor(gone: string, added: readonly string[]): string | undefined {
  const slugOf = (address: string) => address.split('/').at(-1);
  const level = added.filter((address) => address.includes('/') === gone.includes('/'));
  return level.find((address) => slugOf(address) === slugOf(gone)) ?? createFinder(level)(gone);
}

/** One message for all that is new, because one command writes it all down. */
function listNew(addresses: readonly string[], links: readonly string[]): Saying[] {
  const names: Saying[] = [
    ...addresses.map((address) => `/${address}/`),
    ...links.map((value) => say('published-link', { value })),
  ];
  if (names.length === 0) return [];
  const value = names.slice(0, spelledOut);
  return names.length > spelledOut
    ? [say('published-more', { value, count: String(names.length) })]
    : [value];
}
