import type { LinkHealth, WalledHost } from '../../src/schema/health.ts';
import { visible } from './print.ts';
import { REASON_WORDS } from './words.ts';

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
): string {
  const dead = links.filter(({ state }) => state === 'dead');
  if (dead.length === 0) return '';
  const isNew = ({ url }: LinkHealth): boolean => newlyDead.has(url);
  const sections = [
    section('本次新确认失效', dead.filter(isNew), places),
    section(
      '此前已失效',
      dead.filter((link) => !isNew(link)),
      places,
    ),
    review(walledHosts, now),
  ];
  const intro = `${dead.length} 个外部链接已确认失效（多次检查、相隔一天以上）。请换成新地址，或保留并让读者看存档。\n`;
  return [intro, ...sections].filter((part) => part !== '').join('\n');
}

function section(
  title: string,
  links: readonly LinkHealth[],
  places: ReadonlyMap<string, readonly string[]>,
): string {
  if (links.length === 0) return '';
  const lines = links.map((link) => {
    const where = (places.get(link.url) ?? []).map((place) => `  - ${code(place)}\n`).join('');
    const certainty = link.failing?.kind === 'faulty' ? '很可能失效，' : '';
    const archive = link.archive === null ? '' : `，[存档](<${link.archive}>)`;
    return `- [ ] ${code(link.url)}：${certainty}${REASON_WORDS[link.reason]}${archive}\n${where}`;
  });
  return `## ${title}（${links.length}）\n\n${lines.join('')}`;
}

function review(hosts: readonly WalledHost[], now: Date): string {
  const due = hosts.filter(
    ({ reviewed }) =>
      reviewed === null || now.getTime() - Date.parse(reviewed) >= REVIEW_DAYS * DAY,
  );
  if (due.length === 0) return '';
  const lines = due.map(({ host, links }) => `- ${code(host)}（${links}）\n`).join('');
  return `## 机器看不到、请人打开看一眼的主机（${due.length}）\n\n看过后在 content/link-health.json 中填写该主机的 reviewed 日期。\n\n${lines}`;
}

/** Inline code that no address can break out of. */
function code(text: string): string {
  return `\`${visible(text).replaceAll('`', '%60')}\``;
}
